using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Organizations;

/// <summary>An organization is no way to send mail to everybody, nor many of them a way to send much to somebody.</summary>
public sealed class bounding_mails(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Domains = "organization { id }";

    private NpgsqlDataSource Database => house.Api.Services.GetRequiredService<Database>().Owner;

    [Fact]
    public async Task of_any_number_at_once_no_more_go_out_than_a_day_has_whatever_they_are_about()
    {
        var (company, other, relationshipId) = (await Company.FoundAsync(house, "Busy"), await Company.FoundAsync(house, "Not busy"), Guest.NewId());
        await company.Owner.SendAsync("proposeRelationship", Proposal(company, relationshipId), "relationshipId");

        var answers = await Task.WhenAll(Enumerable.Range(0, OrganizationMailBound.MostOfOrganization + 10).Select(number => (number % 3) switch
        {
            0 => CodeAsync(company, "inviteMember", new { organizationId = company.Id, invitationId = Guest.NewId(), email = PeopleHouse.NewAddress(), role = "MEMBER" }, "organization { id }"),
            1 => CodeAsync(company, "askForDomainCode", new { organizationId = company.Id, domainId = Guest.NewId(), domain = $"d{number}.example", mailbox = "ADMIN" }, Domains),
            _ => CodeAsync(company, "inviteOrganization", new { relationshipId, invitationId = Guest.NewId(), email = PeopleHouse.NewAddress() }, "relationshipId"),
        }));

        answers.Count(code => code == "").ShouldBe(OrganizationMailBound.MostOfOrganization - 1);
        answers.Where(code => code != "").Distinct().ShouldBe(["TOO_MANY_MAILS"]);
        (await Database.TextsAsync($"SELECT count(*)::text FROM organizations.mails WHERE organization_id = '{company.Id}'")).ShouldBe([$"{OrganizationMailBound.MostOfOrganization}"]);
        await other.InviteAsync(PeopleHouse.NewAddress());

        // Neither another relationship nor taking something back makes room; the next day does.
        (await company.Owner.RefusedAsync("proposeRelationship", Proposal(company, Guest.NewId()), "relationshipId")).ShouldBe("TOO_MANY_MAILS");
        await Database.TextsAsync($"UPDATE organizations.mails SET mailed_at = mailed_at - interval '1 day' WHERE organization_id = '{company.Id}' RETURNING 'a day ago'");
        await company.Owner.SendAsync("proposeRelationship", Proposal(company, Guest.NewId()), "relationshipId");
    }

    [Fact]
    public async Task an_address_gets_so_many_a_day_from_however_many_organizations()
    {
        var (address, owner) = (PeopleHouse.NewAddress(), await house.SignedInAsync(PeopleHouse.NewAddress()));
        List<Guid> organizations = [];
        for (var number = 0; number <= OrganizationMailBound.MostToAddress; number++)
        {
            organizations.Add(Guest.NewId());
            await owner.SendAsync("createOrganization", new { organizationId = organizations[number], name = $"Front {number}" }, Domains);
        }

        foreach (var (organizationId, number) in organizations.Take(OrganizationMailBound.MostToAddress).Select((id, number) => (id, number)))
        {
            await (number % 2 == 0
                ? owner.SendAsync("inviteMember", new { organizationId, invitationId = Guest.NewId(), email = address, role = "MEMBER" }, Domains)
                : owner.SendAsync("proposeRelationship", new { relationshipId = Guest.NewId(), organizationId, invitationId = Guest.NewId(), email = address }, "relationshipId"));
        }

        var last = organizations[^1];
        (await owner.RefusedAsync("inviteMember", new { organizationId = last, invitationId = Guest.NewId(), email = $" {address.ToUpperInvariant()}", role = "MEMBER" }, Domains))
            .ShouldBe("TOO_MANY_MAILS_TO_ADDRESS");
        (await owner.RefusedAsync("proposeRelationship", new { relationshipId = Guest.NewId(), organizationId = last, invitationId = Guest.NewId(), email = address }, "relationshipId"))
            .ShouldBe("TOO_MANY_MAILS_TO_ADDRESS");
        await owner.SendAsync("inviteMember", new { organizationId = last, invitationId = Guest.NewId(), email = PeopleHouse.NewAddress(), role = "MEMBER" }, Domains);
        string.Join('\n', await Database.TextsAsync("SELECT t::text FROM organizations.mails t")).ShouldNotContain(address);
    }

    private static object Proposal(Company company, Guid relationshipId) => new { relationshipId, organizationId = company.Id, invitationId = Guest.NewId(), email = PeopleHouse.NewAddress() };

    /// <summary>Empty where it went out.</summary>
    private static async Task<string> CodeAsync(Company company, string command, object input, string select)
    {
        var payload = await company.Owner.PayloadAsync(command, input, select);
        return payload.At("errors").EnumerateArray().Select(error => error.At("code").GetString()!).FirstOrDefault("");
    }
}
