using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Backlog;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Schema;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>The read models in a schema, the backlog's unless another one is said, and all that they say.</summary>
internal sealed class ReadModels(NpgsqlDataSource source, string schema = "read")
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public static Task MigrateAsync(NpgsqlDataSource source, string folder = "Backlog.Schema", string schema = "read") =>
        SchemaMigrations.ApplyAsync(source, typeof(BacklogProjection).Assembly, folder, schema, Canceled);

    public static string HashOf(IEnumerable<string> dump) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', dump))));

    /// <summary>Every row of every table, those included that a projection forgot to name, in an order that hangs on nothing but what they say.</summary>
    public async Task<List<string>> DumpAsync()
    {
        List<string> lines = [];
        foreach (var table in await source.TextsAsync($"select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = '{schema}' and tablename <> 'migrations' order by 1"))
        {
            lines.AddRange(await source.TextsAsync($"""select '{table} ' || entry::text from {table} as entry order by entry::text collate "C" """));
        }

        return lines;
    }

    /// <summary>Empties them and applies events, as many in a transaction as are in a part.</summary>
    public async Task BuildAsync(IAsyncProjection projection, IEnumerable<IReadOnlyList<RecordedEvent>> parts)
    {
        await using var connection = await source.OpenConnectionAsync(Canceled);
        await InTransactionAsync(connection, transaction => projection.ResetAsync(transaction, Canceled));
        foreach (var part in parts)
        {
            await InTransactionAsync(connection, transaction => projection.ApplyAsync(part, transaction, Canceled));
        }
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Canceled);
    }

    private static async Task InTransactionAsync(NpgsqlConnection connection, Func<NpgsqlTransaction, Task> write)
    {
        await using var transaction = await connection.BeginTransactionAsync(Canceled);
        await write(transaction);
        await transaction.CommitAsync(Canceled);
    }
}
