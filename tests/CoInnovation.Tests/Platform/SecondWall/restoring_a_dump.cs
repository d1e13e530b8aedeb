using System.Globalization;
using System.Text.RegularExpressions;
using CoInnovation.Crash.Faults;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Erasure;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Platform.SecondWall;

/// <summary>PostgreSQL's own programs copy a database behind the wall to a server that knows none of its roles, as decision 19 says; the product starts there and finds everything, and the same wall.</summary>
public sealed partial class restoring_a_dump
{
    private const string Database = "workshops";
    private const string Wall = """
        select format('%s %s %s %s', policy.tablename, policy.policyname, policy.roles, policy.qual) from pg_policies policy
        union all select format('%s.%s %s %s', relation.relnamespace::regnamespace, relation.relname, relation.relrowsecurity, relation.relforcerowsecurity)
        from pg_class relation where relation.relkind = 'r' and relation.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
        union all select format('%s.%s %s %s', relation.relnamespace::regnamespace, relation.relname, pg_get_userbyid(given.grantee), given.privilege_type)
        from pg_class relation cross join aclexplode(relation.relacl) given where relation.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema') and given.grantee <> relation.relowner
        order by 1
        """;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SUPERUSER")]
    [InlineData("CREATEROLE")]
    public async Task everything_is_there_behind_the_same_wall(string may)
    {
        var folder = Directory.CreateTempSubdirectory("coinnovation-dump-").FullName;
        await using var here = await PostgresServer.CreateAsync();
        await using var there = await PostgresServer.CreateAsync();
        await using var api = await TestApi.OnAsync(await OwnedAsync(here, may), _ => { });
        var workshop = await SampleWorkshop.HoldAsync(api, "Copied");
        var talkative = await Talkative.SpeakAsync(api, workshop);
        await leaving_no_trace.CaughtUpAsync(api);
        var (wall, log) = (await RowsAsync(here, Wall), await RowsAsync(here, "select row::text from events.mt_events as row order by 1"));

        var file = Path.Combine(folder, "database.dump");
        await RunAsync("pg_dump", [.. On(here), "-Fc", .. may == "SUPERUSER" ? (string[])[] : ["--enable-row-security", "--exclude-schema=read"], "-f", file], folder);
        var target = await OwnedAsync(there, may);
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => RunAsync("pg_restore", [.. On(there), "--no-acl", "--no-owner", file], folder));
        Refusal().Matches(refused.Message).Select(match => match.Groups["why"].Value).Where(why => !why.Contains("role \"workshops_", StringComparison.Ordinal)).ShouldBeEmpty(refused.Message);
        await api.MoveAsync(target);

        await leaving_no_trace.CaughtUpAsync(api);
        (await RowsAsync(there, Wall)).ShouldBe(wall);
        log.Except(await RowsAsync(there, "select row::text from events.mt_events as row order by 1"), StringComparer.Ordinal).ShouldBeEmpty();
        var (customer, team) = (api.Guest(workshop.Customer.Cookies), await SampleWorkshop.ProductTeamAsync(api));
        customer.ParticipantId = workshop.Customer.ParticipantId;
        (await customer.AskAsync("query($id: ID!) { workshop(id: $id) { participants { name } cards { text } } }", new { id = workshop.Id })).ToString().ShouldContain("Invoices arrive twice");
        (await team.AskAsync("{ painPoints(first: 50) { nodes { text } } }")).ToString().ShouldContain($"Logins expire {talkative.Word}");
        await customer.SendAsync("writeComment", new { itemId = workshop.Pain, commentId = Guest.NewId(), text = "After the move" }, "__typename");
        await leaving_no_trace.CaughtUpAsync(api);
        (await customer.AskAsync("query($id: ID!) { painPoint(id: $id) { comments { nodes { text } } } }", new { id = workshop.Pain })).ToString().ShouldContain("After the move");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> OwnedAsync(PostgresServer server, string may)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await source.ExecuteAsync($"create role shop login {may} password 'a secret'");
        await source.ExecuteAsync($"create database {Database} owner shop");
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Database, Username = "shop", Password = "a secret" }.ConnectionString;
    }

    private static async Task<List<string>> RowsAsync(PostgresServer server, string query)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Database }.ConnectionString);
        return await source.TextsAsync(query);
    }

    private static string[] On(PostgresServer server) => ["-h", "127.0.0.1", "-p", server.Port.ToString(CultureInfo.InvariantCulture), "-U", "shop", "-d", Database];

    private static Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string folder) => ChildProcess.RunAsync(
        Path.Combine(PostgresServer.FindBinaries("pg_dump", "pg_restore"), program), arguments, folder, Canceled, user: null, ("PGOPTIONS", "-c coinnovation.migrating=on"), ("PGPASSWORD", "a secret"));

    [GeneratedRegex("error: could not execute query: (?<why>.*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();
}
