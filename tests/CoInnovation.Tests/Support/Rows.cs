using Npgsql;

namespace CoInnovation.Tests.Support;

/// <summary>What a database answers in one column of text.</summary>
internal static class Rows
{
    public static async Task<List<string>> TextsAsync(this NpgsqlDataSource source, string sql)
    {
        List<string> texts = [];
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
