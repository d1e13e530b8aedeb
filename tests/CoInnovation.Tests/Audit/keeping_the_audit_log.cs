using System.Net;
using CoInnovation.Api.Audit;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.EventStore.Daemon;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Audit;

/// <summary>Once each, however often it is written, and no longer than it is kept.</summary>
public sealed class keeping_the_audit_log(PeopleHouse house, PostgresFixture postgres) : IClassFixture<PeopleHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private NpgsqlDataSource Database => house.Api.Services.GetRequiredService<Database>().Owner;

    [Fact]
    public async Task every_event_has_its_records_once_also_when_all_is_written_anew()
    {
        var company = await Company.FoundAsync(house, "Rebuilt");
        await company.WithMemberAsync("MEMBER");
        await AuditLines.CaughtUpAsync(house.Api);
        // What other tests have let grow old here would be written anew as well.
        var rows = $"select r::text from audit.records r where position is not null and organization_id in ('{company.Id}', '{AuditTable.Workspace}') order by position, organization_id";
        var before = await Database.TextsAsync(rows);
        var others = await Database.TextsAsync("select id::text from audit.records where position is null");

        await house.Api.Services.GetRequiredService<ProjectionDaemon>().RebuildAsync(AuditProjection.ProjectionName, Stop);

        await AuditLines.CaughtUpAsync(house.Api);
        (await Database.TextsAsync(rows)).Take(before.Count).ShouldBe(before);
        (await Database.TextsAsync("select id::text from audit.records where position is null")).ShouldBe(others, ignoreOrder: true);
        before.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task a_flood_of_refusals_is_a_number()
    {
        const int Many = 300;
        var company = await Company.FoundAsync(house, "Flooded");
        var (browser, _) = await company.WithMemberAsync("MEMBER");

        for (var i = 0; i < Many; i++)
        {
            await browser.RefusedAsync("renameOrganization", new { organizationId = company.Id, name = "Mine" }, Company.Shown);
        }

        var (sum, rows) = ($"select coalesce(sum(times), 0)::text from audit.records where organization_id = '{company.Id}' and kind = 'DENIED'", $"select id::text from audit.records where organization_id = '{company.Id}' and kind = 'DENIED'");
        await Wait.UntilAsync(async () =>
        {
            await AuditLines.CaughtUpAsync(house.Api);
            return (await Database.TextsAsync(sum)).Single() == $"{Many}";
        });

        // One a minute: a slow machine takes some.
        (await Database.TextsAsync(rows)).Count.ShouldBeInRange(1, 10);
    }

    [Fact]
    public async Task what_is_older_than_it_is_kept_is_shown_to_nobody_and_swept()
    {
        var company = await Company.FoundAsync(house, "Old");
        await AuditLines.CaughtUpAsync(house.Api);
        (await AuditLines.OfAsync(house.Api, company.Owner, company.Id))!.Count.ShouldBe(1);

        await AgeAsync(company, days: 399);
        (await AuditLines.OfAsync(house.Api, company.Owner, company.Id))!.Count.ShouldBe(1);
        await AgeAsync(company, days: 2);
        (await AuditLines.OfAsync(house.Api, company.Owner, company.Id)).ShouldBeEmpty();

        await house.Api.Services.GetRequiredService<AuditSweep>().SweepAsync(Stop);
        (await Database.TextsAsync($"select kind from audit.records where organization_id = '{company.Id}'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task every_route_that_gives_a_file_away_says_so()
    {
        await using var api = await TestApi.OnAsync(await postgres.CreateDatabaseAsync(), _ => { });
        var routes = api.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints.OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>().ToList();

        routes.Where(route => route.Metadata.GetMetadata<RecordedRoute>() is not null).Select(route => route.RoutePattern.RawText).ShouldBe(
            [
                "/workshops/{workshopId:guid}/export.{format}", "/workshops/{workshopId:guid}/mine.{format}", "/workshops/{workshopId:guid}/mirror.csv", "/workshops/{workshopId:guid}/record.jsonl",
                "/account/mine.{format}",
                "/organizations/{organizationId:guid}/export.{format}", "/organizations/{organizationId:guid}/account.{format}", "/organizations/{organizationId:guid}/audit.csv", "/export/{kind}.{format}", "/audit.csv", "/session/backlog",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task nothing_secret_and_nothing_that_was_typed_is_in_its_tables()
    {
        const string Canary = "canary-7f3a";
        var company = await Company.FoundAsync(house, Canary);
        var (address, browser) = ($"{Canary}.{Guest.NewId():N}@example.com", house.Api.Guest());
        var secret = await company.InviteAsync(address);
        await house.SignInAsync(browser, address);
        await browser.SendAsync("renamePerson", new { name = Canary }, "person { id }");
        await browser.SendAsync("acceptMemberInvitation", new { secret }, Company.Shown);
        await browser.RefusedAsync("renameOrganization", new { organizationId = company.Id, name = Canary }, Company.Shown);
        var team = await SampleWorkshop.ProductTeamAsync(house.Api);
        var token = (await team.SendAsync("createToken", new { tokenId = Guest.NewId(), name = Canary, scopes = (string[])["BACKLOG_READ"] }, "secret")).At("secret").GetString()!;
        await house.Api.Guest().Scenario(_ =>
        {
            _.Get.Url($"/export/ideas.csv?token={token}&{Canary}=1");
            _.StatusCodeShouldBe(HttpStatusCode.Forbidden);
        });
        await house.Api.Guest().Scenario(_ =>
        {
            _.Post.Url("/session/backlog").Json(new { access = Canary });
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
        });
        var attacker = house.Api.Guest();
        await house.CodeAsync(attacker, address);
        await attacker.Scenario(_ =>
        {
            _.Post.Url("/session/code/redeem").Json(new { email = address, code = "31415926" });
            _.StatusCodeShouldBe(HttpStatusCode.BadRequest);
        });
        await Wait.UntilAsync(async () =>
        {
            await AuditLines.CaughtUpAsync(house.Api);
            return (await Database.TextsAsync($"select kind from audit.records where organization_id = '{company.Id}' and kind in ('DENIED', 'SIGN_IN_REFUSED')")).Count == 2;
        });

        var rows = string.Join('\n', await Database.TextsAsync("select r::text from audit.records r union all select m::text from audit.members m union all select p::text from audit.parties p"));

        ((string[])[Canary, address, secret, token, "31415926", "127.0.0.1", "::1"]).Where(text => rows.Contains(text, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

        // The control: to those who may read it the log does say who it was, so there was something to leave out.
        (await AuditLines.OfAsync(house.Api, company.Owner, company.Id))!.ShouldContain(line => line.Contains(Canary, StringComparison.Ordinal));
        rows.ShouldContain("GET /export/{kind}.{format}");
    }

    [Fact]
    public void days_that_make_no_sense_stop_the_start()
    {
        Of("400").Days.ShouldBe(400);
        Of(null).Days.ShouldBe(400);
        Should.Throw<Exception>(() => Of("0")).Message.ShouldContain("Audit__Days");

        static AuditSettings Of(string? days) => AuditSettings.From(new Microsoft.Extensions.Configuration.ConfigurationManager { ["Audit:Days"] = days });
    }

    private async Task AgeAsync(Company company, int days) =>
        await ExecuteAsync(Database, $"update audit.records set recorded_at = recorded_at - interval '{days} days' where organization_id = '{company.Id}'");

    private static async Task ExecuteAsync(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
