using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Organizations;

/// <summary>By the product team, over HTTP: an organization of workshops, and one with an account.</summary>
public sealed class suspending_an_organization(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Suspensions = "{ viewer { seats { participantId } suspensions { organizationName suspendedBy contacts } } }";
    private const string Answer = "organizationId";
    private const string Read = "{ painPoints { totalCount } }";

    [Fact]
    public async Task its_seats_tokens_and_ways_in_open_nothing_until_that_is_lifted_and_what_it_wrote_stays()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Suspended");
        var team = await SampleWorkshop.ProductTeamAsync(house.Api);
        var organizationId = await workshop.CustomerOrganizationAsync();
        var customer = workshop.Customer;
        var token = await Tokens.Bearer.OfAsync(house.Api, customer, "BACKLOG_READ");
        (await token.TextAsync(Read)).ShouldNotContain("AUTH_NOT");
        var links = (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { side url } } } }", new { id = workshop.Id }))
            .At("workshop", "invitations", "links").EnumerateArray().Where(link => link.At("side").ValueKind == JsonValueKind.String)
            .ToDictionary(link => link.At("side").GetString()!, link => link.At("url").GetString()!.Split('#')[1]);

        await team.SendAsync("suspendOrganization", new { organizationId }, Answer);

        (await SeesAsync(customer, workshop.Id)).ShouldBeFalse();
        (await token.TextAsync(Read)).ShouldContain("AUTH_NOT");
        customer.ParticipantId = null;
        (await customer.AskAsync(Suspensions)).At("viewer").ToString()
            .ShouldBe("""{"seats":[],"suspensions":[{"organizationName":"Harbor Hospital","suspendedBy":"PRODUCT_TEAM","contacts":[]}]}""");
        (await house.Api.Guest().RefusedAsync("joinWorkshop", new { participantId = Guest.NewId(), name = "Cora", secret = links["CUSTOMER"] })).ShouldBe("ORGANIZATION_SUSPENDED");
        await house.Api.Guest().JoinAsync("Vic", secret: links["VENDOR"]);
        (await SeesAsync(workshop.Vendor, workshop.Id)).ShouldBeTrue();
        (await team.AskAsync("{ painPoints { nodes { text } } }")).ToString().ShouldContain("Invoices arrive twice");
        (await team.AskAsync("{ suspendedOrganizations { id } }")).At("suspendedOrganizations").ToString().ShouldContain(organizationId.ToString());

        await team.SendAsync("liftOrganizationSuspension", new { organizationId }, Answer);

        (await SeesAsync(customer, workshop.Id)).ShouldBeTrue();
        (await token.TextAsync(Read)).ShouldNotContain("AUTH_NOT");
        (await customer.AskAsync(Suspensions)).At("viewer", "suspensions").ToString().ShouldBe("[]");
        await house.Api.Guest().JoinAsync("Cora", secret: links["CUSTOMER"]);
    }

    [Fact]
    public async Task an_account_is_closed_to_its_owners_too()
    {
        var team = await SampleWorkshop.ProductTeamAsync(house.Api);
        var company = await Company.FoundAsync(house, "Lighthouse");
        var secret = await company.InviteAsync(PeopleHouse.NewAddress());
        (await team.AskAsync("{ organizationAccounts { id name memberCount suspendedAt } }")).At("organizationAccounts").EnumerateArray()
            .Single(one => one.At("id").GetGuid() == company.Id).ToString().ShouldBe($$"""{"id":"{{company.Id}}","name":"Lighthouse","memberCount":1,"suspendedAt":null}""");

        await team.SendAsync("suspendOrganization", new { organizationId = company.Id }, Answer);

        (await company.AsSeenByAsync(company.Owner)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await company.Owner.RefusedAsync("renameOrganization", new { organizationId = company.Id, name = "Mine" }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");
        (await company.Owner.AskAsync("query($secret: String!) { memberInvitation(secret: $secret) { role } }", new { secret })).At("memberInvitation").ValueKind.ShouldBe(JsonValueKind.Null);
        (await company.Owner.AskAsync(Suspensions)).At("viewer", "suspensions").ToString().ShouldBe("""[{"organizationName":"Lighthouse","suspendedBy":"PRODUCT_TEAM","contacts":[]}]""");

        await team.SendAsync("liftOrganizationSuspension", new { organizationId = company.Id }, Answer);

        (await company.AsSeenByAsync(company.Owner)).At("viewerRole").GetString().ShouldBe("OWNER");
    }

    [Fact]
    public async Task nobody_else_suspends_an_organization_and_none_that_is_not_there()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Not theirs");
        var team = await SampleWorkshop.ProductTeamAsync(house.Api);
        var organizationId = await workshop.CustomerOrganizationAsync();
        foreach (var somebody in (Guest[])[workshop.Facilitator, workshop.Vendor, await house.SignedInAsync(PeopleHouse.NewAddress())])
        {
            (await somebody.RefusedAsync("suspendOrganization", new { organizationId }, Answer)).ShouldBe("AUTH_NOT_AUTHORIZED");
            (await somebody.AnswerAsync("{ organizationAccounts { id } }")).ToString().ShouldContain("AUTH_NOT_AUTHORIZED");
        }

        foreach (var unknown in (Guid[])[Guest.NewId(), new Guid("00000000-0000-8000-8000-0000000000a1")])
        {
            (await team.RefusedAsync("suspendOrganization", new { organizationId = unknown }, Answer)).ShouldBe("ORGANIZATION_NOT_FOUND");
            (await team.RefusedAsync("liftOrganizationSuspension", new { organizationId = unknown }, Answer)).ShouldBe("ORGANIZATION_NOT_FOUND");
        }
    }

    private static async Task<bool> SeesAsync(Guest browser, Guid workshopId) =>
        (await browser.AskAsync("query($id: ID!) { workshop(id: $id) { id } }", new { id = workshopId })).At("workshop").ValueKind == JsonValueKind.Object;
}
