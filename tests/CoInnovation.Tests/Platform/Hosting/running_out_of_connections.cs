using System.Net;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Platform.Hosting;

public sealed class running_out_of_connections(PostgresFixture postgres)
{
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
