using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Organizations;

public sealed class joining_by_domain(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Domains = "organization { domains { id domain isOpen } }";

    [Fact]
    public async Task whoever_has_an_address_at_a_verified_and_open_domain_may_join()
    {
        var (company, domain, id) = (await Company.FoundAsync(house, "Northquay"), "northquay.example", Guest.NewId());
        var colleague = await house.SignedInAsync($"colleague@{domain}");
        var stranger = await house.SignedInAsync(PeopleHouse.NewAddress());
        await company.Owner.SendAsync("askForDomainCode", new { organizationId = company.Id, domainId = id, domain = " NorthQuay.example ", mailbox = "POSTMASTER" }, Domains);
        var code = PeopleHouse.CodeIn((await house.Mail.ToAsync($"postmaster@{domain}"))[^1]);
        var wrong = code[0] == '1' ? $"2{code[1..]}" : $"1{code[1..]}";
        (await company.Owner.RefusedAsync("verifyDomain", new { organizationId = company.Id, domainId = id, code = wrong }, Domains)).ShouldBe("CODE_WRONG");
        (await company.Owner.SendAsync("verifyDomain", new { organizationId = company.Id, domainId = id, code = $" {code[..4]} {code[4..]}" }, Domains))
            .At("organization", "domains").ToString().ShouldBe($$"""[{"id":"{{id}}","domain":"{{domain}}","isOpen":false}]""");
        (await ToJoinAsync(colleague)).ShouldBe("[]");
        (await colleague.RefusedAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");

        await company.Owner.SendAsync("letDomainJoin", new { organizationId = company.Id, domainId = id, isOpen = true }, Domains);

        (await ToJoinAsync(colleague)).ShouldBe($$"""[{"id":"{{company.Id}}","name":"Northquay"}]""");
        (await ToJoinAsync(stranger)).ShouldBe("[]");
        (await stranger.RefusedAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");
        var joined = await colleague.SendAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown);
        joined.At("organization", "viewerRole").GetString().ShouldBe("MEMBER");
        (await ToJoinAsync(colleague)).ShouldBe("[]");

        // Removed is removed: nobody comes back the same way.
        var person = joined.At("organization", "members").EnumerateArray().Single(one => one.At("isViewer").GetBoolean()).At("id").GetGuid();
        await company.Owner.SendAsync("removeMember", new { organizationId = company.Id, personId = person }, Company.Shown);
        (await ToJoinAsync(colleague)).ShouldBe("[]");
        (await colleague.RefusedAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");

        var database = house.Api.Services.GetRequiredService<Database>().Owner;
        foreach (var table in (string[])["events.mt_events", "events.commands", "organizations.open_domains", "mail.outbox"])
        {
            string.Join('\n', await database.TextsAsync($"SELECT t::text FROM {table} t")).ShouldNotContain(domain, customMessage: table);
        }

        await company.Owner.SendAsync("dropDomain", new { organizationId = company.Id, domainId = id }, Domains);
        (await database.TextsAsync($"SELECT organization_id::text FROM organizations.open_domains WHERE organization_id = '{company.Id}'")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("removeMember")]
    [InlineData("suspendMember")]
    public async Task whoever_was_shut_out_does_not_come_back_under_a_new_account(string how)
    {
        var (company, domain, id) = (await Company.FoundAsync(house, "Shut out"), $"{how.ToLowerInvariant()}.example", Guest.NewId());
        await company.Owner.SendAsync("askForDomainCode", new { organizationId = company.Id, domainId = id, domain, mailbox = "POSTMASTER" }, Domains);
        await company.Owner.SendAsync("verifyDomain", new { organizationId = company.Id, domainId = id, code = PeopleHouse.CodeIn((await house.Mail.ToAsync($"postmaster@{domain}"))[^1]) }, Domains);
        await company.Owner.SendAsync("letDomainJoin", new { organizationId = company.Id, domainId = id, isOpen = true }, Domains);
        var (mallory, colleague) = (await house.SignedInAsync($"mallory@{domain}"), await house.SignedInAsync($"carol@{domain}"));
        var joined = await mallory.SendAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown);
        await colleague.SendAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown);
        var person = joined.At("organization", "members").EnumerateArray().Single(one => one.At("isViewer").GetBoolean()).At("id").GetGuid();
        await company.Owner.SendAsync(how, new { organizationId = company.Id, personId = person }, Company.Shown);

        await mallory.SendAsync("erasePerson", new { }, "person { id }");
        await colleague.SendAsync("erasePerson", new { }, "person { id }");
        var (back, again) = (await house.SignedInAsync($"mallory@{domain}"), await house.SignedInAsync($"carol@{domain}"));

        (await ToJoinAsync(back)).ShouldBe("[]");
        (await back.RefusedAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown)).ShouldBe("ORGANIZATION_NOT_FOUND");
        (await again.SendAsync("joinByDomain", new { organizationId = company.Id }, Company.Shown)).At("organization", "viewerRole").GetString().ShouldBe("MEMBER");

        // A yes lets them in again; what was kept of them says nothing by itself and goes with it.
        var database = house.Api.Services.GetRequiredService<Database>().Owner;
        var kept = $"SELECT encode(barred_hash, 'hex') FROM organizations.barred WHERE organization_id = '{company.Id}'";
        (await database.TextsAsync("SELECT encode(address_hash, 'hex') FROM people.people")).ShouldNotContain((await database.TextsAsync(kept)).ShouldHaveSingleItem());
        var secret = await company.InviteAsync($"mallory@{domain}");
        (await back.SendAsync("acceptMemberInvitation", new { secret }, Company.Shown)).At("organization", "viewerRole").GetString().ShouldBe("MEMBER");
        (await database.TextsAsync(kept)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    [InlineData("a@b.example")]
    [InlineData("two words.example")]
    public async Task what_is_no_domain_gets_no_mail(string domain)
    {
        var company = await Company.FoundAsync(house, "Undecided");

        (await company.Owner.RefusedAsync("askForDomainCode", new { organizationId = company.Id, domainId = Guest.NewId(), domain, mailbox = "ADMIN" }, Domains)).ShouldBe("DOMAIN_INVALID");
    }

    private static async Task<string> ToJoinAsync(Guest browser) =>
        (await browser.AskAsync("{ viewer { person { organizationsToJoin { id name } } } }")).At("viewer", "person", "organizationsToJoin").ToString();
}
