using CoInnovation.Api.Erasure;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Erasure;

/// <summary>Files of a table are written anew when nobody uses it; whoever uses it for long holds up the rewriting, and nobody else.</summary>
public sealed class rewriting_beside_readers(TestApi api) : IClassFixture<TestApi>
{
    private const string Files = "select pg_relation_filenode('keys.owners')::bigint";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    private NpgsqlDataSource Database => api.Services.GetRequiredService<Database>().Owner;

    [Fact]
    public async Task those_who_come_while_it_waits_go_on_and_the_files_are_new_in_the_end()
    {
        var before = await OneAsync<long>(Files);
        await using var user = await Database.OpenConnectionAsync(Canceled);
        await using var use = await user.BeginTransactionAsync(Canceled);
        await ExecuteAsync(user, "lock table keys.owners in access share mode");

        var rewriting = api.Services.GetRequiredService<Traces>().RewriteAsync(Canceled);
        await Wait.UntilAsync(() => OneAsync<bool>("select exists (select from pg_locks where relation = 'keys.owners'::regclass and not granted)"));
        await using (var reader = await Database.OpenConnectionAsync(Canceled))
        {
            // Behind one that waits without end this would be refused.
            await ExecuteAsync(reader, "set statement_timeout = '5s'");
            await ExecuteAsync(reader, "select count(*) from keys.owners");
        }

        rewriting.IsCompleted.ShouldBeFalse();
        (await OneAsync<long>(Files)).ShouldBe(before);
        await use.RollbackAsync(Canceled);
        await rewriting;
        (await OneAsync<long>(Files)).ShouldNotBe(before);
    }

    private async Task<T> OneAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Canceled))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Canceled);
    }
}
