using System.Collections.Concurrent;
using System.Text.Json;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Revocation;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.Tests.Organizations;

/// <summary>By the API and real mail.</summary>
public sealed class belonging_to_an_organization(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task an_invitation_by_mail_makes_a_member_who_is_seen_by_name()
    {
        var company = await Company.FoundAsync(house, "Harbor");
        var (address, invited) = (PeopleHouse.NewAddress(), Guest.NewId());
        var secret = await company.InviteAsync(address, "ADMINISTRATOR", invited);
        (await company.AsSeenByAsync(company.Owner)).At("invitations").ToString().ShouldBe($$"""[{"id":"{{invited}}","email":"{{address}}","role":"ADMINISTRATOR"}]""");
        var stranger = house.Api.Guest();
        const string Looking = "query($secret: String!) { memberInvitation(secret: $secret) { organizationName role isForViewer } }";
        (await stranger.AskAsync(Looking, new { secret })).At("memberInvitation").ToString().ShouldBe("""{"organizationName":"Harbor","role":"ADMINISTRATOR","isForViewer":false}""");
        (await stranger.RefusedAsync("acceptMemberInvitation", new { secret }, Company.Shown)).ShouldBe("AUTH_NOT_AUTHENTICATED");

        var browser = await house.SignedInAsync(address);
        await browser.SendAsync("renamePerson", new { name = "Dana" }, "person { id }");
        (await browser.AskAsync(Looking, new { secret })).At("memberInvitation", "isForViewer").GetBoolean().ShouldBeTrue();
        var joined = await browser.SendAsync("acceptMemberInvitation", new { secret }, Company.Shown);

        joined.At("organization", "viewerRole").GetString().ShouldBe("ADMINISTRATOR");
        (await company.AsSeenByAsync(company.Owner)).At("members").EnumerateArray().Select(one => $"{one.At("name")} {one.At("role")}").ShouldBe([" OWNER", "Dana ADMINISTRATOR"]);
        (await browser.AskAsync("{ viewer { person { organizations { name viewerRole } } } }")).At("viewer", "person", "organizations").ToString()
            .ShouldBe("""[{"name":"Harbor","viewerRole":"ADMINISTRATOR"}]""");
        (await stranger.AskAsync(Looking, new { secret })).At("memberInvitation").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task a_mail_that_is_passed_on_makes_nobody_else_a_member()
    {
        var company = await Company.FoundAsync(house, "Passed on");
        var secret = await company.InviteAsync(PeopleHouse.NewAddress());
        var other = await house.SignedInAsync(PeopleHouse.NewAddress());

        (await other.RefusedAsync("acceptMemberInvitation", new { secret }, Company.Shown)).ShouldBe("INVITATION_OF_ANOTHER");
        (await other.RefusedAsync("acceptMemberInvitation", new { secret = "AAAAAAAAAAAAAAAAAAAAAA" }, Company.Shown)).ShouldBe("INVITATION_STALE");
    }

    [Fact]
    public async Task links_in_mail_lead_home_whatever_a_request_calls_its_host()
    {
        var (company, address) = (await Company.FoundAsync(house, "At home"), PeopleHouse.NewAddress());
        const string Invite = "mutation($input: InviteMemberInput!) { inviteMember(input: $input) { errors { code } } }";
        var input = new { commandId = Guest.NewId(), organizationId = company.Id, invitationId = Guest.NewId(), email = address, role = "MEMBER" };

        var answer = await company.Owner.Scenario(_ => _.Post.Url("/graphql").Json(new { query = Invite, variables = new { input } })
            .WithRequestHeader("Host", "evil.example").WithRequestHeader("Origin", "http://evil.example"));

        answer.ShouldBe("""{"data":{"inviteMember":{"errors":[]}}}""");
        var mail = (await house.Mail.ToAsync(address))[0].Text;
        mail.ShouldNotContain("evil.example");
        mail.ShouldContain("http://localhost");
    }

    [Fact]
    public async Task to_a_stranger_an_organization_is_like_none()
    {
        var company = await Company.FoundAsync(house, "Closed");
        var (_, member) = await company.WithMemberAsync("MEMBER");
        var stranger = await house.SignedInAsync(PeopleHouse.NewAddress());

        foreach (var id in (Guid[])[company.Id, Guest.NewId()])
        {
            (await stranger.AskAsync("query($id: ID!) { organizationAccount(id: $id) { id } }", new { id })).At("organizationAccount").ValueKind.ShouldBe(JsonValueKind.Null);
            var answers = new List<string>();
            foreach (var (command, input) in (IEnumerable<(string, object)>)
            [
                ("renameOrganization", new { organizationId = id, name = "Mine" }),
                ("inviteMember", new { organizationId = id, invitationId = Guest.NewId(), email = "eve@example.com", role = "OWNER" }),
                ("revokeMemberInvitation", new { organizationId = id, invitationId = Guest.NewId() }),
                ("changeMemberRole", new { organizationId = id, personId = member, role = "OWNER" }),
                ("removeMember", new { organizationId = id, personId = member }),
                ("leaveOrganization", new { organizationId = id }),
                ("handOverOwnership", new { organizationId = id, personId = member }),
            ])
            {
                answers.Add(await stranger.RefusedAsync(command, input, Company.Shown));
            }

            answers.ShouldAllBe(code => code == "ORGANIZATION_NOT_FOUND");
        }
    }

    [Fact]
    public async Task members_see_who_belongs_to_it_but_no_addresses_and_no_invitations()
    {
        var company = await Company.FoundAsync(house, "Discreet");
        var (browser, person) = await company.WithMemberAsync("MEMBER");
        await company.InviteAsync(PeopleHouse.NewAddress());

        var seen = await company.AsSeenByAsync(browser);

        seen.At("invitations").ValueKind.ShouldBe(JsonValueKind.Null);
        seen.At("members").EnumerateArray().Where(one => one.At("email").ValueKind == JsonValueKind.String).Select(one => one.At("id").GetGuid()).ShouldBe([person]);
        (await browser.RefusedAsync("renameOrganization", new { organizationId = company.Id, name = "Mine" }, Company.Shown)).ShouldBe("NOT_ALLOWED");
        (await browser.RefusedAsync("handOverOwnership", new { organizationId = company.Id, personId = person }, Company.Shown)).ShouldBe("NOT_ALLOWED");
    }

    [Fact]
    public async Task whoever_is_removed_has_lost_it_at_once_also_where_something_is_open()
    {
        var company = await Company.FoundAsync(house, "Short stay");
        var (browser, person) = await company.WithMemberAsync("ADMINISTRATOR");
        var http = new DefaultHttpContext { RequestServices = house.Api.Services };
        (http.Request.Scheme, http.Request.Headers.Cookie) = ("http", browser.Cookies);
        var principal = await house.Api.Services.GetRequiredService<SessionKeeper>().PrincipalNowAsync(http);
        using var open = new OpenSessions(house.Api.Services.GetRequiredService<ProjectorDatabase>(), TimeProvider.System, NullLogger<OpenSessions>.Instance);
        var told = new ConcurrentQueue<SessionChange>();
        using var watch = open.Watch(http, principal, change =>
        {
            told.Enqueue(change);
            return Task.CompletedTask;
        });
        await open.LookAsync(Stop);
        told.ShouldBeEmpty();

        await company.Owner.SendAsync("changeMemberRole", new { organizationId = company.Id, personId = person, role = "MEMBER" }, Company.Shown);
        await open.LookAsync(Stop);
        told.ShouldBe([SessionChange.Rights]);
        await company.Owner.SendAsync("removeMember", new { organizationId = company.Id, personId = person }, Company.Shown);
        await open.LookAsync(Stop);

        told.ShouldBe([SessionChange.Rights, SessionChange.Rights]);
        (await company.AsSeenByAsync(browser)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await browser.RefusedAsync("leaveOrganization", new { organizationId = company.Id }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");
    }

    [Fact]
    public async Task a_lost_answer_is_given_again_also_to_whoever_has_left()
    {
        var company = await Company.FoundAsync(house, "Twice said");
        var (browser, _) = await company.WithMemberAsync("MEMBER");
        var leave = new { commandId = Guest.NewId(), organizationId = company.Id };

        await browser.SendAsync("leaveOrganization", leave, Company.Shown);
        await browser.SendAsync("leaveOrganization", leave, Company.Shown);

        (await browser.RefusedAsync("leaveOrganization", new { organizationId = company.Id }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");
    }

    [Fact]
    public async Task the_last_owner_hands_over_and_leaves()
    {
        var company = await Company.FoundAsync(house, "Handed over");
        var (browser, person) = await company.WithMemberAsync("MEMBER");
        (await company.Owner.RefusedAsync("leaveOrganization", new { organizationId = company.Id }, Company.Shown)).ShouldBe("LAST_OWNER");

        await company.Owner.SendAsync("handOverOwnership", new { organizationId = company.Id, personId = person }, Company.Shown);
        await company.Owner.SendAsync("leaveOrganization", new { organizationId = company.Id }, Company.Shown);

        (await company.AsSeenByAsync(browser)).At("viewerRole").GetString().ShouldBe("OWNER");
        (await company.AsSeenByAsync(company.Owner)).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task what_is_mailed_and_typed_stands_in_clear_in_no_table()
    {
        var company = await Company.FoundAsync(house, "Quietwater");
        var address = PeopleHouse.NewAddress();
        var secret = await company.InviteAsync(address);
        var database = house.Api.Services.GetRequiredService<Database>().Owner;

        foreach (var table in (string[])["events.mt_events", "events.commands", "people.people", "access.memberships", "organizations.member_invitations", "mail.outbox"])
        {
            var rows = string.Join('\n', await database.TextsAsync($"SELECT t::text FROM {table} t"));
            ((string[])["Quietwater", address, secret]).Where(text => rows.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(table);
        }

        (await database.TextsAsync("SELECT organization_id::text FROM organizations.member_invitations")).ShouldContain(company.Id.ToString());
    }

    [Fact]
    public async Task an_erased_account_takes_its_memberships_along_and_leaves_an_owner()
    {
        var company = await Company.FoundAsync(house, "Outlived");
        var (browser, person) = await company.WithMemberAsync("MEMBER");
        var invited = PeopleHouse.NewAddress();
        await company.InviteAsync(invited);
        var files = await company.Owner.Scenario(_ => _.Get.Url("/account/mine.json"));
        files.ShouldContain("organization_created");
        files.ShouldNotContain(invited);
        (await (await house.SignedInAsync(invited)).Scenario(_ => _.Get.Url("/account/mine.json"))).ShouldContain("member_invited");

        await company.Owner.SendAsync("erasePerson", new { }, "person { id }");

        await Wait.UntilAsync(async () => (await company.AsSeenByAsync(browser)).At("viewerRole").GetString() == "OWNER");
        (await company.AsSeenByAsync(browser)).At("members").EnumerateArray().Select(one => one.At("id").GetGuid()).ShouldBe([person]);

        // The last one ends it, with its name.
        await browser.SendAsync("erasePerson", new { }, "person { id }");
        var database = house.Api.Services.GetRequiredService<Database>().Owner;
        var key = $"SELECT 'there' FROM keys.organizations WHERE organization_id = '{OrganizationAccount.SealOwnerOf(company.Id)}'";
        await Wait.UntilAsync(async () => (await database.TextsAsync($"SELECT role FROM access.memberships WHERE organization_id = '{company.Id}'")).Count == 0);
        await Wait.UntilAsync(async () => (await database.TextsAsync($"{key} AND wrapped_key IS NOT NULL")).Count == 0);
    }
}
