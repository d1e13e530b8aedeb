using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Platform.SecondWall;

/// <summary>A statement that fails behind the one that says for whom takes no connection along.</summary>
public sealed class giving_connections_back(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_fails_or_is_given_up_leaves_the_pool_as_it_was()
    {
        var settings = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync()) { MaxPoolSize = 2 };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        var access = new TenantDatabase(source).For("somewhere");

        for (var time = 0; time < 5; time++)
        {
            await using var failing = access.CreateCommand("SELECT 1 / 0");
            (await Should.ThrowAsync<PostgresException>(failing.ExecuteScalarAsync(Stop))).SqlState.ShouldBe(PostgresErrorCodes.DivisionByZero);

            using var soon = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            await using var slow = access.CreateCommand("SELECT pg_sleep(600)");
            var waiting = slow.ExecuteScalarAsync(soon.Token);
            await soon.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(waiting);
        }

        await using var good = access.CreateCommand("SELECT current_setting('coinnovation.tenant')");
        (await good.ExecuteScalarAsync(Stop)).ShouldBe("somewhere");
    }
}
