using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Organizations;

/// <summary>By the API and real mail.</summary>
public sealed class suspending_a_member(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Suspensions = "{ viewer { suspensions { organizationName suspendedBy contacts } } }";

    [Fact]
    public async Task whoever_is_suspended_has_nothing_of_it_sees_whom_to_ask_and_has_it_back()
    {
        var company = await Company.FoundAsync(house, "Harbor");
        await company.Owner.SendAsync("renamePerson", new { name = "Ada" }, "person { id }");
        var (browser, person) = await company.WithMemberAsync("ADMINISTRATOR");
        var input = new { organizationId = company.Id, personId = person };
        (await browser.AskAsync(Suspensions)).At("viewer", "suspensions").ToString().ShouldBe("[]");

        var suspended = await company.Owner.SendAsync("suspendMember", input, "organization { members { id role suspendedAt } }");

        var member = suspended.At("organization", "members").EnumerateArray().Single(one => one.At("id").GetGuid() == person);
        member.At("role").GetString().ShouldBe("ADMINISTRATOR");
        member.At("suspendedAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.String);
        (await company.AsSeenByAsync(browser)).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await browser.RefusedAsync("renameOrganization", new { organizationId = company.Id, name = "Mine" }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");
        (await browser.RefusedAsync("leaveOrganization", new { organizationId = company.Id }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");
        (await browser.RefusedAsync("liftMemberSuspension", input, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");
        (await browser.AskAsync("{ viewer { person { organizations { id } } } }")).At("viewer", "person", "organizations").ToString().ShouldBe("[]");
        (await browser.AskAsync(Suspensions)).At("viewer", "suspensions").ToString().ShouldBe("""[{"organizationName":"Harbor","suspendedBy":"ORGANIZATION","contacts":["Ada"]}]""");

        await company.Owner.SendAsync("liftMemberSuspension", input, Company.Shown);

        (await company.AsSeenByAsync(browser)).At("viewerRole").GetString().ShouldBe("ADMINISTRATOR");
        (await browser.AskAsync(Suspensions)).At("viewer", "suspensions").ToString().ShouldBe("[]");
    }

    [Fact]
    public async Task what_the_suspended_sent_opens_nothing_meanwhile()
    {
        var company = await Company.FoundAsync(house, "Paused");
        var (browser, person) = await company.WithMemberAsync("ADMINISTRATOR");
        var address = PeopleHouse.NewAddress();
        await browser.SendAsync("inviteMember", new { organizationId = company.Id, invitationId = Guest.NewId(), email = address, role = "MEMBER" }, Company.Shown);
        var secret = MailedLink.SecretIn((await house.Mail.ToAsync(address))[^1].Text);
        var invited = await house.SignedInAsync(address);

        await company.Owner.SendAsync("suspendMember", new { organizationId = company.Id, personId = person }, Company.Shown);
        (await invited.RefusedAsync("acceptMemberInvitation", new { secret }, Company.Shown)).ShouldBe("INVITATION_STALE");
        await company.Owner.SendAsync("liftMemberSuspension", new { organizationId = company.Id, personId = person }, Company.Shown);

        await invited.SendAsync("acceptMemberInvitation", new { secret }, Company.Shown);
    }

    [Fact]
    public async Task a_suspended_manager_decides_nothing_between_organizations()
    {
        var company = await Company.FoundAsync(house, "Still");
        var (browser, person) = await company.WithMemberAsync("ADMINISTRATOR");
        var relationship = new { relationshipId = Guest.NewId(), organizationId = company.Id, invitationId = Guest.NewId(), email = PeopleHouse.NewAddress() };

        await company.Owner.SendAsync("suspendMember", new { organizationId = company.Id, personId = person }, Company.Shown);

        (await browser.RefusedAsync("proposeRelationship", relationship, "relationshipId")).ShouldBe("RELATIONSHIP_NOT_FOUND");
        (await company.Owner.SendAsync("proposeRelationship", relationship, "relationshipId")).At("relationshipId").GetGuid().ShouldBe(relationship.relationshipId);
    }
}
