using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Organizations;

/// <summary>A vendor, a customer and a partner, by the API and real mail.</summary>
public sealed class relating_organizations(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Answer = "relationshipId";
    private const string Seen = "query($id: ID!) { organizationAccount(id: $id) { relationships { id side manages vendor { name } customer { name } partners { name isAdmitted } invitations { email } endedAt } } }";

    [Fact]
    public async Task a_customer_says_yes_and_then_to_the_partner()
    {
        var (vendor, customer, partner, id) = (await Company.FoundAsync(house, "Vendora"), await FoundAsync("Custo"), await FoundAsync("Partna"), Guest.NewId());
        await vendor.Owner.SendAsync("proposeRelationship", new { relationshipId = id, organizationId = vendor.Id, invitationId = Guest.NewId(), email = customer.Address }, Answer);
        var secret = await SecretAsync(customer.Address);
        (await customer.Browser.AskAsync("query($secret: String!) { relationshipInvitation(secret: $secret) { vendorName side isForViewer } }", new { secret })).At("relationshipInvitation").ToString()
            .ShouldBe("""{"vendorName":"Vendora","side":"CUSTOMER","isForViewer":true}""");
        (await partner.Browser.RefusedAsync("acceptRelationship", new { secret, organizationId = partner.Id }, Answer)).ShouldBe("INVITATION_OF_ANOTHER");
        (await customer.Browser.RefusedAsync("acceptRelationship", new { secret, organizationId = partner.Id }, Answer)).ShouldBe("ORGANIZATION_NOT_FOUND");
        await customer.Browser.SendAsync("acceptRelationship", new { secret, organizationId = customer.Id }, Answer);
        (await customer.Browser.RefusedAsync("acceptRelationship", new { secret, organizationId = customer.Id }, Answer)).ShouldBe("INVITATION_STALE");

        await vendor.Owner.SendAsync("inviteOrganization", new { relationshipId = id, invitationId = Guest.NewId(), email = partner.Address }, Answer);
        secret = await SecretAsync(partner.Address);
        await partner.Browser.SendAsync("acceptRelationship", new { secret, organizationId = partner.Id }, Answer);

        // Until the customer's yes the partner knows nobody but the vendor.
        (await SeenByAsync(partner.Browser, partner.Id)).ShouldBe(
            $$"""[{"id":"{{id}}","side":"PARTNER","manages":true,"vendor":{"name":"Vendora"},"customer":null,"partners":[{"name":"Partna","isAdmitted":false}],"invitations":null,"endedAt":null}]""");
        (await vendor.Owner.RefusedAsync("admitPartner", new { relationshipId = id, partnerId = partner.Id }, Answer)).ShouldBe("NOT_ALLOWED");
        await customer.Browser.SendAsync("admitPartner", new { relationshipId = id, partnerId = partner.Id }, Answer);
        (await SeenByAsync(partner.Browser, partner.Id)).ShouldContain("\"customer\":{\"name\":\"Custo\"}");
        (await SeenByAsync(vendor.Owner, vendor.Id)).ShouldContain("\"partners\":[{\"name\":\"Partna\",\"isAdmitted\":true}],\"invitations\":[]");

        (await partner.Browser.RefusedAsync("endRelationship", new { relationshipId = id }, Answer)).ShouldBe("NOT_ALLOWED");
        await partner.Browser.SendAsync("endPartnership", new { relationshipId = id, partnerId = partner.Id }, Answer);
        (await SeenByAsync(partner.Browser, partner.Id)).ShouldBe("[]");
        (await partner.Browser.RefusedAsync("endPartnership", new { relationshipId = id, partnerId = partner.Id }, Answer)).ShouldBe("RELATIONSHIP_NOT_FOUND");
        await customer.Browser.SendAsync("endRelationship", new { relationshipId = id }, Answer);
        (await SeenByAsync(customer.Browser, customer.Id)).ShouldNotContain("\"endedAt\":null");
        (await vendor.Owner.RefusedAsync("inviteOrganization", new { relationshipId = id, invitationId = Guest.NewId(), email = partner.Address }, Answer)).ShouldBe("RELATIONSHIP_ENDED");
    }

    [Fact]
    public async Task to_a_stranger_a_relationship_is_like_none()
    {
        var (vendor, stranger, id) = (await Company.FoundAsync(house, "Secretive"), await FoundAsync("Curious"), Guest.NewId());
        await vendor.Owner.SendAsync("proposeRelationship", new { relationshipId = id, organizationId = vendor.Id, invitationId = Guest.NewId(), email = PeopleHouse.NewAddress() }, Answer);

        foreach (var relationshipId in (Guid[])[id, Guest.NewId()])
        {
            foreach (var (command, input) in (IEnumerable<(string, object)>)
            [
                ("inviteOrganization", new { relationshipId, invitationId = Guest.NewId(), email = stranger.Address }),
                ("revokeRelationshipInvitation", new { relationshipId, invitationId = Guest.NewId() }),
                ("admitPartner", new { relationshipId, partnerId = stranger.Id }),
                ("endPartnership", new { relationshipId, partnerId = stranger.Id }),
                ("endRelationship", new { relationshipId }),
            ])
            {
                (await stranger.Browser.RefusedAsync(command, input, Answer)).ShouldBe("RELATIONSHIP_NOT_FOUND", customMessage: command);
            }
        }

        (await stranger.Browser.RefusedAsync(
            "proposeRelationship", new { relationshipId = Guest.NewId(), organizationId = vendor.Id, invitationId = Guest.NewId(), email = stranger.Address }, Answer)).ShouldBe("RELATIONSHIP_NOT_FOUND");
    }

    [Fact]
    public async Task members_who_do_not_manage_see_it_and_change_nothing()
    {
        var (vendor, id) = (await Company.FoundAsync(house, "Quiet vendor"), Guest.NewId());
        var (member, _) = await vendor.WithMemberAsync("MEMBER");
        await vendor.Owner.SendAsync("proposeRelationship", new { relationshipId = id, organizationId = vendor.Id, invitationId = Guest.NewId(), email = PeopleHouse.NewAddress() }, Answer);

        (await SeenByAsync(member, vendor.Id)).ShouldBe(
            $$"""[{"id":"{{id}}","side":"VENDOR","manages":false,"vendor":{"name":"Quiet vendor"},"customer":null,"partners":[],"invitations":null,"endedAt":null}]""");
        (await member.RefusedAsync("endRelationship", new { relationshipId = id }, Answer)).ShouldBe("NOT_ALLOWED");
    }

    private async Task<(Guest Browser, Guid Id, string Address)> FoundAsync(string name)
    {
        var (address, id) = (PeopleHouse.NewAddress(), Guest.NewId());
        var browser = await house.SignedInAsync(address);
        await browser.SendAsync("createOrganization", new { organizationId = id, name }, Company.Shown);
        return (browser, id, address);
    }

    private async Task<string> SecretAsync(string address)
    {
        // The first mail is the sign-in code's.
        var mails = await house.Mail.ToAsync(address, 2);
        return MailedLink.SecretIn(mails[^1].Text);
    }

    private static async Task<string> SeenByAsync(Guest browser, Guid organizationId) =>
        (await browser.AskAsync(Seen, new { id = organizationId })).At("organizationAccount", "relationships").ToString();
}
