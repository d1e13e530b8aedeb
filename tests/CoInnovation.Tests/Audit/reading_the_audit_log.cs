using System.Net;
using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Audit;

/// <summary>By the API and real mail.</summary>
public sealed class reading_the_audit_log(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    [Fact]
    public async Task whoever_manages_an_organization_reads_who_came_rose_exported_was_refused_and_went()
    {
        var company = await FoundAsync("Harbor");
        var address = PeopleHouse.NewAddress();
        var secret = await company.InviteAsync(address);
        var browser = await house.SignedInAsync(address);
        await browser.SendAsync("renamePerson", new { name = "Max" }, "person { id }");
        var max = (await browser.SendAsync("acceptMemberInvitation", new { secret }, Company.Shown)).At("organization", "members").EnumerateArray().Single(one => one.At("isViewer").GetBoolean()).At("id").GetGuid();
        await house.SignInAsync(browser, address);
        await browser.Scenario(_ => _.Get.Url("/account/mine.json"));
        (await browser.RefusedAsync("renameOrganization", new { organizationId = company.Id, name = "Mine" }, Company.Shown)).ShouldBe("NOT_ALLOWED");
        await company.Owner.SendAsync("changeMemberRole", new { organizationId = company.Id, personId = max, role = "ADMINISTRATOR" }, Company.Shown);
        await company.Owner.SendAsync("renameOrganization", new { organizationId = company.Id, name = "Harbor & Co" }, Company.Shown);
        await browser.Scenario(_ =>
        {
            _.Post.Url("/session/end");
            _.StatusCodeShouldBe(HttpStatusCode.NoContent);
        });
        await company.Owner.SendAsync("removeMember", new { organizationId = company.Id, personId = max }, Company.Shown);

        // What is counted is written within a second, so it may stand anywhere among the others.
        string[] expected =
        [
            "MEMBER_REMOVED Olga → Max", "SIGNED_OUT Max", "ORGANIZATION_RENAMED Olga → Harbor & Co", "MEMBER_ROLE_CHANGED Olga → Max (ADMINISTRATOR)", "DENIED Max (RenameOrganization) refused",
            "EXPORTED Max (account.json)", "SIGNED_IN Max", $"MEMBER_JOINED Max → {address} (MEMBER)", $"MEMBER_INVITED Olga → {address} (MEMBER)", "ORGANIZATION_CREATED Olga → Harbor & Co",
        ];
        IReadOnlyList<string>? lines = null;
        await Wait.UntilAsync(async () => (lines = await AuditLines.OfAsync(house.Api, company.Owner, company.Id))!.Count >= expected.Length);
        lines.ShouldBe(expected, ignoreOrder: true);
        lines!.Where(line => !line.StartsWith("DENIED", StringComparison.Ordinal)).ShouldBe(expected.Where(line => !line.StartsWith("DENIED", StringComparison.Ordinal)));

        // By what, by whom, and by days.
        (await LinesAsync(company, "{kind: [MEMBER_INVITED, SIGNED_OUT]}")).ShouldBe(["SIGNED_OUT Max", $"MEMBER_INVITED Olga → {address} (MEMBER)"]);
        (await LinesAsync(company, $$"""{person: "{{max}}"}""")).ShouldBe(expected.Where(line => line.Contains("Max", StringComparison.Ordinal)), ignoreOrder: true);
        (await LinesAsync(company, """{until: "2020-01-01T00:00:00Z"}""")).ShouldBeEmpty();
        (await LinesAsync(company, """{from: "2020-01-01T00:00:00Z", kind: MEMBER_REMOVED}""")).ShouldBe(["MEMBER_REMOVED Olga → Max"]);
    }

    [Fact]
    public async Task pages_follow_each_other_and_are_counted()
    {
        var company = await FoundAsync("Paged");
        for (var i = 0; i < 5; i++)
        {
            await company.Owner.SendAsync("renameOrganization", new { organizationId = company.Id, name = $"Paged {i}" }, Company.Shown);
        }

        await AuditLines.CaughtUpAsync(house.Api);
        const string Asking = "query($id: ID!, $after: String) { organizationAccount(id: $id) { auditLog(first: 4, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } edges { cursor } } } }";
        var first = (await company.Owner.AskAsync(Asking, new { id = company.Id })).At("organizationAccount", "auditLog");
        first.At("totalCount").GetInt32().ShouldBe(6);
        first.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue();
        var second = (await company.Owner.AskAsync(Asking, new { id = company.Id, after = first.At("pageInfo", "endCursor").GetString() })).At("organizationAccount", "auditLog");
        second.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeFalse();
        first.At("nodes").EnumerateArray().Concat(second.At("nodes").EnumerateArray()).Select(one => one.At("id").GetString()).Distinct().Count().ShouldBe(6);
        (await company.Owner.AnswerAsync(Asking, new { id = company.Id, after = "nonsense" })).GetProperty("errors")[0].At("extensions", "code").GetString().ShouldBe("CURSOR_INVALID");
    }

    [Fact]
    public async Task for_members_and_strangers_there_is_none_and_to_have_tried_stands_in_it()
    {
        var company = await FoundAsync("Closed");
        var (member, _) = await company.WithMemberAsync("MEMBER");
        var address = await AddressOfAsync(member);
        var stranger = await house.SignedInAsync(PeopleHouse.NewAddress());
        const string Reading = "query($id: ID!) { organizationAccount(id: $id) { auditLog { nodes { id } } } }";

        (await member.AskAsync(Reading, new { id = company.Id })).At("organizationAccount", "auditLog").ValueKind.ShouldBe(JsonValueKind.Null);
        (await stranger.AskAsync(Reading, new { id = company.Id })).At("organizationAccount").ValueKind.ShouldBe(JsonValueKind.Null);
        var answers = new List<string>();
        foreach (var (browser, id) in ((Guest, Guid)[])[(member, company.Id), (stranger, company.Id), (stranger, Guest.NewId()), (house.Api.Guest(), company.Id)])
        {
            answers.Add(await browser.Scenario(_ =>
            {
                _.Get.Url($"/organizations/{id}/audit.csv");
                _.StatusCodeShouldBe(HttpStatusCode.NotFound);
            }));
        }

        answers.Distinct().ShouldHaveSingleItem();
        (await stranger.AnswerAsync("{ auditLog { nodes { id } } }")).GetProperty("errors")[0].At("extensions", "code").GetString().ShouldBe("AUTH_NOT_AUTHORIZED");
        await Wait.UntilAsync(async () => (await LinesAsync(company, "{kind: DENIED}")).Count == 5);
        (await LinesAsync(company, "{kind: DENIED}")).Select(line => line[..line.IndexOf(" refused", StringComparison.Ordinal)]).ShouldBe(
            [
                "DENIED outsider (GET /organizations/{organizationId:guid}/audit.csv)", "DENIED nobody (GET /organizations/{organizationId:guid}/audit.csv)", "DENIED outsider (Query.organizationAccount)",
                .. ((string[])["GET /organizations/{organizationId:guid}/audit.csv", "OrganizationAccount.auditLog"]).Select(what => $"DENIED {address} ({what})"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task a_sign_in_that_failed_stands_there_with_whose_address_it_was_and_is_told_to_nobody_else()
    {
        var (company, other) = (await FoundAsync("Tried"), await FoundAsync("Elsewhere"));
        var attacker = house.Api.Guest();
        var address = await AddressOfAsync(company.Owner);
        await house.CodeAsync(attacker, address);
        await attacker.Scenario(_ =>
        {
            _.Post.Url("/session/code/redeem").Json(new { email = address, code = "00000000" });
            _.StatusCodeShouldBe(HttpStatusCode.BadRequest);
        });

        await Wait.UntilAsync(async () => (await LinesAsync(company, "{kind: SIGN_IN_REFUSED}")).Count == 1);
        (await LinesAsync(company, "{kind: SIGN_IN_REFUSED}")).ShouldBe(["SIGN_IN_REFUSED nobody → Olga (code) refused"]);
        (await LinesAsync(other, "{kind: SIGN_IN_REFUSED}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task between_organizations_each_reads_what_concerns_it_and_no_names_of_others()
    {
        var (vendor, customer, partner, id) = (await FoundAsync("Vendora"), await FoundAsync("Custo"), await FoundAsync("Partna"), Guest.NewId());
        const string Answer = "relationshipId";
        await vendor.Owner.SendAsync("proposeRelationship", new { relationshipId = id, organizationId = vendor.Id, invitationId = Guest.NewId(), email = await AddressOfAsync(customer.Owner) }, Answer);
        await customer.Owner.SendAsync("acceptRelationship", new { secret = await RelationshipSecretAsync(customer), organizationId = customer.Id }, Answer);
        await vendor.Owner.SendAsync("inviteOrganization", new { relationshipId = id, invitationId = Guest.NewId(), email = await AddressOfAsync(partner.Owner) }, Answer);
        await partner.Owner.SendAsync("acceptRelationship", new { secret = await RelationshipSecretAsync(partner), organizationId = partner.Id }, Answer);
        await customer.Owner.SendAsync("admitPartner", new { relationshipId = id, partnerId = partner.Id }, Answer);
        const string Which = "{kind: [RELATIONSHIP_PROPOSED, RELATIONSHIP_INVITED, RELATIONSHIP_BEGUN, PARTNER_ACCEPTED, PARTNER_ADMITTED, PARTNERSHIP_ENDED, RELATIONSHIP_ENDED]}";

        (await LinesAsync(vendor, Which)).ShouldBe(
            ["PARTNER_ADMITTED outsider → Partna", "PARTNER_ACCEPTED outsider → Partna", "RELATIONSHIP_INVITED Olga → Custo (PARTNER)", "RELATIONSHIP_BEGUN outsider → Custo",
             "RELATIONSHIP_INVITED Olga → Custo (CUSTOMER)", "RELATIONSHIP_PROPOSED Olga → Custo"],
            ignoreOrder: true);
        (await LinesAsync(customer, Which)).ShouldBe(["PARTNER_ADMITTED Olga → Partna", "PARTNER_ACCEPTED outsider → Partna", "RELATIONSHIP_BEGUN Olga → Vendora"]);
        (await LinesAsync(partner, Which)).ShouldBe(["PARTNER_ADMITTED outsider → Partna", "PARTNER_ACCEPTED Olga → Partna"]);

        // Whose part has ended learns nothing of what comes then.
        await partner.Owner.SendAsync("endPartnership", new { relationshipId = id, partnerId = partner.Id }, Answer);
        await customer.Owner.SendAsync("endRelationship", new { relationshipId = id }, Answer);
        (await LinesAsync(partner, Which))[0].ShouldBe("PARTNERSHIP_ENDED Olga → Partna");
        (await LinesAsync(vendor, Which))[0].ShouldBe("RELATIONSHIP_ENDED outsider → Custo");
        (await LinesAsync(vendor, Which))[1].ShouldBe("PARTNERSHIP_ENDED outsider → organization");
    }

    [Fact]
    public async Task domains_stand_there_by_their_names()
    {
        var (company, domain, id) = (await FoundAsync("Dock"), $"d{Guest.NewId():N}.example", Guest.NewId());
        await company.Owner.SendAsync("askForDomainCode", new { organizationId = company.Id, domainId = id, domain, mailbox = "POSTMASTER" }, Company.Shown);
        (await company.Owner.RefusedAsync("verifyDomain", new { organizationId = company.Id, domainId = id, code = "1" }, Company.Shown)).ShouldBe("CODE_WRONG");
        var code = PeopleHouse.CodeIn((await house.Mail.ToAsync($"postmaster@{domain}"))[0]);
        await company.Owner.SendAsync("verifyDomain", new { organizationId = company.Id, domainId = id, code }, Company.Shown);
        await company.Owner.SendAsync("letDomainJoin", new { organizationId = company.Id, domainId = id, isOpen = true }, Company.Shown);
        var joined = await house.SignedInAsync($"max@{domain}");
        await joined.SendAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown);
        await company.Owner.SendAsync("letDomainJoin", new { organizationId = company.Id, domainId = id, isOpen = false }, Company.Shown);
        await company.Owner.SendAsync("dropDomain", new { organizationId = company.Id, domainId = id }, Company.Shown);

        (await LinesAsync(company)).SkipLast(1).ShouldBe(
            [$"DOMAIN_DROPPED Olga → {domain}", $"DOMAIN_CLOSED Olga → {domain}", $"MEMBER_JOINED max@{domain} → {domain} (MEMBER)", $"DOMAIN_OPENED Olga → {domain}", $"DOMAIN_VERIFIED Olga → {domain}",
             $"DOMAIN_CODE_MISSED nobody → {domain} refused", $"DOMAIN_CODE_MAILED Olga → {domain}"]);
    }

    [Fact]
    public async Task whoever_is_erased_is_somebody_who_was_erased_and_an_organization_that_ends_leaves_no_record()
    {
        var company = await FoundAsync("Outlived");
        var (browser, person) = await company.WithMemberAsync("ADMINISTRATOR");
        await browser.SendAsync("renamePerson", new { name = "Petronella" }, "person { id }");
        (await LinesAsync(company)).ShouldContain(line => line.Contains("Petronella", StringComparison.Ordinal));

        await browser.SendAsync("erasePerson", new { }, "person { id }");

        await Wait.UntilAsync(async () => (await LinesAsync(company))[0].StartsWith("MEMBER_ERASED", StringComparison.Ordinal));
        await Wait.UntilAsync(async () => !(await LinesAsync(company)).Any(line => line.Contains("@example.com", StringComparison.Ordinal)));
        (await LinesAsync(company)).ShouldBe(["MEMBER_ERASED server → erased", "MEMBER_JOINED erased → erased (ADMINISTRATOR)", "MEMBER_INVITED Olga → erased (ADMINISTRATOR)", "ORGANIZATION_CREATED Olga → Outlived"]);

        var file = await company.Owner.Scenario(_ => _.Get.Url($"/organizations/{company.Id}/audit.csv"));
        file.ShouldContain("(erased)");
        file.ShouldContain(person.ToString());
        file.ShouldNotContain("Petronella");

        var database = house.Api.Services.GetRequiredService<Database>().Owner;
        await company.Owner.SendAsync("erasePerson", new { }, "person { id }");
        await Wait.UntilAsync(async () =>
        {
            await AuditLines.CaughtUpAsync(house.Api);
            return (await database.TextsAsync($"select kind from audit.records where organization_id = '{company.Id}'")).Count == 0;
        });
    }

    [Fact]
    public async Task the_file_holds_the_same_narrowed_and_no_formula_and_stands_in_the_log()
    {
        var company = await FoundAsync("Filed");
        await company.Owner.SendAsync("renamePerson", new { name = "=HYPERLINK(1)" }, "person { id }");

        var file = await company.Owner.Scenario(_ =>
        {
            _.Get.Url($"/organizations/{company.Id}/audit.csv?kind=ORGANIZATION_CREATED,EXPORTED");
            _.ContentTypeShouldBe("text/csv; charset=utf-8");
        });

        var rows = file.TrimEnd().Split("\r\n");
        rows[0].TrimStart('\uFEFF').ShouldBe("at,what,outcome,who,name,whoId,aboutWhat,about,aboutId,detail,times,id");
        rows.Length.ShouldBe(3);
        DateTimeOffset.Parse(rows[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture).Offset.ShouldBe(TimeSpan.Zero);
        rows[1].Split(',')[0].ShouldEndWith("Z");
        rows[1].ShouldContain(",EXPORTED,DONE,PERSON,'=HYPERLINK(1),");
        rows[2].ShouldContain(",ORGANIZATION_CREATED,DONE,PERSON,'=HYPERLINK(1),");
        foreach (var wrong in (string[])["kind=NOTHING", "person=somebody", "from=whenever"])
        {
            (await company.Owner.Scenario(_ =>
            {
                _.Get.Url($"/organizations/{company.Id}/audit.csv?{wrong}");
                _.StatusCodeShouldBe(HttpStatusCode.BadRequest);
            })).ShouldContain("FILTER_INVALID");
        }
    }

    [Fact]
    public async Task the_product_team_reads_the_ways_into_workshops_programs_and_exports()
    {
        var began = TimeProvider.System.GetUtcNow();
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Reports");
        var team = await SampleWorkshop.ProductTeamAsync(house.Api);
        var (invitation, token, webhook) = (Guest.NewId(), Guest.NewId(), Guest.NewId());
        await workshop.Facilitator.SendAsync("makeInvitation", new { workshopId = workshop.Id, invitationId = invitation, label = "Secret label", role = "OBSERVER", mostUses = 1 }, "workshop { id }");
        await workshop.Facilitator.SendAsync("revokeInvitation", new { workshopId = workshop.Id, invitationId = invitation });
        await workshop.Facilitator.SendAsync("lockDoor", new { workshopId = workshop.Id });
        await workshop.Facilitator.SendAsync("unlockDoor", new { workshopId = workshop.Id });
        await workshop.Facilitator.SendAsync("rotateJoinCode", new { workshopId = workshop.Id });
        await team.SendAsync("createToken", new { tokenId = token, name = "Power BI", scopes = (string[])["BACKLOG_READ"] }, "secret");
        await team.SendAsync("revokeToken", new { tokenId = token }, "token { id }");
        await team.SendAsync("createWebhook", new { webhookId = webhook, name = "Tickets", url = "http://127.0.0.1:1024/hook", events = (string[])["IDEA_ADDED"] }, "secret");
        await team.SendAsync("rotateWebhookSecret", new { webhookId = webhook }, "secret");
        await team.SendAsync("changeWebhook", new { webhookId = webhook, name = "Ticket system" }, "webhook { id }");
        await team.SendAsync("removeWebhook", new { webhookId = webhook }, "webhook { id }");
        await workshop.Facilitator.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/export.csv"));
        await workshop.Customer.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/mine.html"));
        await workshop.Customer.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/record.jsonl"));
        await team.Scenario(_ => _.Get.Url("/export/ideas.csv"));
        var customer = await workshop.CustomerOrganizationAsync();
        await team.SendAsync("setOrganizationRevenue", new { organizationId = customer, annualRevenue = 1_234_567 }, "revenue { annualRevenue }");
        await team.Scenario(_ => _.Get.Url($"/organizations/{customer}/export.json"));
        await workshop.Vendor.RefusedAsync("lockDoor", new { workshopId = workshop.Id });
        await workshop.Facilitator.SendAsync("removeParticipant", new { workshopId = workshop.Id, participantId = workshop.Vendor.ParticipantId });

        string[] expected =
        [
            "SIGNED_IN product_team (product team link)", "PARTICIPANT_JOINED participant → Reports (CONTRIBUTOR)", "PARTICIPANT_JOINED participant → Reports (FACILITATOR)",
            "WORKSHOP_INVITATION_MADE participant → workshop_invitation", "WORKSHOP_INVITATION_REVOKED participant → workshop_invitation", "DOOR_LOCKED participant → Reports", "DOOR_UNLOCKED participant → Reports",
            "JOIN_CODE_REPLACED participant → Reports", "TOKEN_CREATED product_team → Power BI", "TOKEN_REVOKED product_team → Power BI", "WEBHOOK_CREATED product_team → webhook",
            "WEBHOOK_SECRET_ROTATED product_team → webhook", "WEBHOOK_CHANGED product_team → webhook", "WEBHOOK_REMOVED product_team → webhook", "EXPORTED participant → Reports (workshop.csv)",
            "EXPORTED participant → Reports (mine.html)", "EXPORTED participant → Reports (record.jsonl)", "EXPORTED product_team (ideas.csv)",
            "EXPORTED product_team → Harbor Hospital (organization.json)", "DENIED participant (Mutation.lockDoor) refused", "PARTICIPANT_REMOVED participant → participant",
            "REVENUE_NOTED product_team → Harbor Hospital",
        ];
        var since = $$"""{from: "{{began:O}}"}""";
        await Wait.UntilAsync(async () => (await AuditLines.OfWorkspaceAsync(house.Api, team, since)).Any(line => line.StartsWith("DENIED", StringComparison.Ordinal)));
        expected.Except(await AuditLines.OfWorkspaceAsync(house.Api, team, since), StringComparer.Ordinal).ShouldBeEmpty();
        (await AuditLines.OfWorkspaceAsync(house.Api, team)).ShouldAllBe(line => !line.Contains("Secret label", StringComparison.Ordinal) && !line.Contains("Vera", StringComparison.Ordinal));
        (await team.Scenario(_ => _.Get.Url("/audit.csv?kind=EXPORTED"))).ShouldContain("ideas.csv");
        (await workshop.Facilitator.AnswerAsync("{ auditLog { nodes { id } } }")).GetProperty("errors")[0].At("extensions", "code").GetString().ShouldBe("AUTH_NOT_AUTHORIZED");
    }

    private async Task<Company> FoundAsync(string name)
    {
        var company = await Company.FoundAsync(house, name);
        await company.Owner.SendAsync("renamePerson", new { name = "Olga" }, "person { id }");
        return company;
    }

    private static async Task<string> AddressOfAsync(Guest browser) => (await browser.AskAsync("{ viewer { person { email } } }")).At("viewer", "person", "email").GetString()!;

    private async Task<IReadOnlyList<string>> LinesAsync(Company company, string where = "{}") => (await AuditLines.OfAsync(house.Api, company.Owner, company.Id, where))!;

    /// <summary>In the second mail to the owner, behind the one by which they signed in.</summary>
    private async Task<string> RelationshipSecretAsync(Company company) =>
        MailedLink.SecretIn((await house.Mail.ToAsync(await AddressOfAsync(company.Owner), 2))[^1].Text);
}
