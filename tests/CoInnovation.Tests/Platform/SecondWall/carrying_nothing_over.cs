using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Platform.SecondWall;

/// <summary>
/// 10,000 requests of two workspaces and of nobody, mixed, over a pool of five connections that are handed on as they are: without what Npgsql otherwise asks the server to forget in
/// between. What one of them was allowed to see, the next one must not.
/// </summary>
public sealed class carrying_nothing_over(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Requests = 10_000;
    private const int AtOnce = 24;
    private const int SessionsOfWorkspace = 4;
    private static readonly string[] Workspaces = ["alpha", "beta"];
    private string _database = "";
    private TestApi _api = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        var runtime = new NpgsqlConnectionStringBuilder(_database) { Username = $"{new NpgsqlConnectionStringBuilder(_database).Database}_five", MaxPoolSize = 5, NoResetOnClose = true, Timeout = 60 };
        await using var owner = NpgsqlDataSource.Create(_database);
        await owner.ExecuteAsync($"create role {runtime.Username} login");
        _api = await TestApi.OnAsync(_database, builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Runtime"] = runtime.ConnectionString,
            ["Limits:RequestsOfCaller"] = "100000",
            ["Limits:RequestsOfNetwork"] = "100000",
        }));
        foreach (var workspace in Workspaces)
        {
            await owner.ExecuteAsync($"""
                insert into read.ideas (tenant, id, text, text_folded, status, kept_at, dots)
                select '{workspace}', gen_random_uuid(), '{workspace} ' || n, '{workspace} ' || n, 'NEW', now(), 0 from generate_series(1, 3) as n
                """);
        }
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task ten_thousand_requests_see_what_is_their_own()
    {
        List<(string Workspace, Guest Guest)> askers = [];
        foreach (var workspace in Workspaces)
        {
            for (var n = 0; n < SessionsOfWorkspace; n++)
            {
                askers.Add((workspace, await ProductTeamOfAsync(workspace)));
            }
        }

        var answered = 0;
        await Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Canceled }, async (n, _) =>
        {
            if (n % 5 == 4)
            {
                (await NobodySeesAsync()).ShouldBe(0);
            }
            else
            {
                var (workspace, guest) = askers[n % askers.Count];
                var ideas = (await guest.AskAsync("{ ideas(first: 10) { nodes { text } totalCount } }")).GetProperty("ideas");
                ideas.GetProperty("totalCount").GetInt32().ShouldBe(3);
                ideas.GetProperty("nodes").EnumerateArray().ShouldAllBe(idea => idea.GetProperty("text").GetString()!.StartsWith(workspace, StringComparison.Ordinal));
            }

            Interlocked.Increment(ref answered);
        });

        answered.ShouldBe(Requests);
        (await ConnectionsAsync()).ShouldBeInRange(2, 5);
    }

    [Fact]
    public async Task what_is_said_for_a_session_is_carried_over()
    {
        // The control: the same pool, and the setting said as one would without thinking of pools.
        var connection = new NpgsqlConnectionStringBuilder(_api.Services.GetRequiredService<Database>().Roles.Runtime.ConnectionString);
        await using var source = NpgsqlDataSource.Create(connection.ConnectionString);
        var tenants = new TenantDatabase(source);
        var carried = 0;
        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Canceled }, async (n, _) =>
        {
            if (n % 5 == 4)
            {
                await using var command = tenants.ForNobody.CreateCommand("select count(*) from read.ideas");
                Interlocked.Add(ref carried, Convert.ToInt32(await command.ExecuteScalarAsync(Canceled), System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                await using var said = source.CreateCommand($"select set_config('{WallSettings.Tenant}', '{Workspaces[n % 2]}', false)");
                await said.ExecuteNonQueryAsync(Canceled);
            }
        });

        carried.ShouldBeGreaterThan(0);
    }

    private async Task<long> NobodySeesAsync()
    {
        await using var command = _api.Services.GetRequiredService<TenantDatabase>().ForNobody.CreateCommand(
            "select (select count(*) from read.ideas) + (select count(*) from access.sessions) + (select count(*) from events.mt_streams)");
        return (long)(await command.ExecuteScalarAsync(Canceled))!;
    }

    private async Task<Guest> ProductTeamOfAsync(string workspace)
    {
        var sessions = _api.Services.GetRequiredService<SessionTable>();
        var (_, id) = await sessions.BeginAsync(workspace, Canceled);
        var token = Token.New();
        await sessions.GiveBacklogAsync(workspace, id, token, Canceled);
        return _api.Guest($"coinnovation={token}");
    }

    private async Task<long> ConnectionsAsync()
    {
        await using var owner = NpgsqlDataSource.Create(_database);
        await using var command = owner.CreateCommand("select count(*) from pg_stat_activity where datname = current_database() and usename like '%\\_five'");
        return (long)(await command.ExecuteScalarAsync(Canceled))!;
    }
}
