using System.Net;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Crash.Faults;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Platform.Hosting;

public sealed class running_out_of_connections(PostgresFixture postgres)
{
    /// <summary>A server at its defaults stands still for a moment, and more want to read than it has connections: they wait for each other, and it turns nobody away.</summary>
    [Fact]
    public async Task a_burst_waits_for_the_connections_of_its_node()
    {
        await using var server = await PostgresServer.CreateAsync("max_connections=100");
        await using var api = await TestApi.OnAsync(server.ConnectionString, _ => { });
        var store = api.Services.GetRequiredService<Backbone>().Store;
        await using var watching = new NpgsqlConnection(server.ConnectionString);
        await watching.OpenAsync(TestContext.Current.CancellationToken);
        await using var standing = new NpgsqlConnection(server.ConnectionString);
        await standing.OpenAsync(TestContext.Current.CancellationToken);
        await using var lockOfAll = await standing.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new NpgsqlCommand("LOCK TABLE events.mt_events IN ACCESS EXCLUSIVE MODE", standing))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var reads = Enumerable.Range(0, 150).Select(_ => Task.Run(() => store.ReadLogAsync(0, 1, TestContext.Current.CancellationToken))).ToArray();
        await Wait.UntilAsync(async () => await WaitingAsync() >= 20);
        await lockOfAll.RollbackAsync(TestContext.Current.CancellationToken);

        (await Task.WhenAll(reads)).Length.ShouldBe(reads.Length);

        async Task<long> WaitingAsync()
        {
            await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_locks WHERE NOT granted", watching);
            return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        }
    }

    /// <summary>Every request looks up who is asking, so each comes upon it before anything else does.</summary>
    [Fact]
    public async Task whoever_comes_then_is_told_to_come_again_and_is_served_once_there_are_some()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var api = await TestApi.OnAsync(database, _ => { });
        var facilitator = await api.FacilitatorAsync();
        var role = $"{new NpgsqlConnectionStringBuilder(database).Database}_runtime";
        await using var owner = NpgsqlDataSource.Create(database);

        await RunAsync($"ALTER ROLE {role} CONNECTION LIMIT 0");
        await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{role}'");
        (await AskAsync(HttpStatusCode.ServiceUnavailable)).ShouldBe("""{"code":"STORE_UNAVAILABLE","message":"The database is out of reach at the moment. Ask again in a few seconds."}""");

        await RunAsync($"ALTER ROLE {role} CONNECTION LIMIT -1");
        (await AskAsync(HttpStatusCode.OK)).ShouldContain("\"data\"");

        Task<string> AskAsync(HttpStatusCode expected) => facilitator.Scenario(_ =>
        {
            _.Post.Url("/graphql").Json(new { query = "{ __typename }" });
            _.StatusCodeShouldBe(expected);
        });

        async Task RunAsync(string sql)
        {
            await using var command = owner.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}
