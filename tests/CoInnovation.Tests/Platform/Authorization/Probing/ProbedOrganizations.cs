using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>
/// The accounts of two vendors, three customers and two partners, each with an owner, an administrator and a member who have a passkey; invitations that wait, a domain, how the organizations are
/// related, and one that is named on a side of a workshop and asks another one.
/// </summary>
internal sealed class ProbedOrganizations(TestApi api, SmtpServer mail)
{
    private static readonly MemberRole[] Roles = [MemberRole.Owner, MemberRole.Administrator, MemberRole.Member];

    // Vendor, customer, partner; the last vendor and customer are among themselves.
    private static readonly (string Vendor, string Customer, string? Partner)[] Relations = [("acme", "cora", "pine"), ("acme", "cody", null), ("bolt", "cleo", "palm"), ("bolt", "cora", null)];

    private readonly Township _town = new(api.Services);
    private readonly Dictionary<string, Guid> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Organization, MemberRole Role), (Townsman Person, Guest Browser)> _people = [];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = ["acme", "bolt", "cora", "cody", "cleo", "pine", "palm"];

    /// <summary>Everybody, with what their browsers bring and the seats that they took.</summary>
    public IEnumerable<(string Organization, MemberRole Role, Guest Browser)> People => _people.Select(one => (one.Key.Organization, one.Key.Role, one.Value.Browser));

    public async Task BuildAsync(Func<string, string> nameOf)
    {
        foreach (var organization in Names)
        {
            await FoundAsync(organization, nameOf(organization));
        }

        foreach (var (vendor, customer, partner) in Relations)
        {
            await RelateAsync(vendor, customer, partner);
        }
    }

    /// <summary>The vendor's administrator facilitates there as well, names the vendor's account on its side and asks the customer's; the vendor's member comes without a link.</summary>
    public async Task MeetAsync(ProbedWorkshop workshop)
    {
        var (administrator, member) = (_people[("acme", MemberRole.Administrator)].Browser, _people[("acme", MemberRole.Member)].Browser);
        await administrator.JoinAsync($"Ada {Canary.Of(workshop.Key)}", secret: await workshop.SecretAsync("FACILITATOR"));
        await administrator.SendAsync("nameSideAccount", new { workshopId = workshop.Id, side = "VENDOR", accountId = _accounts["acme"] });
        var relationship = (await administrator.AskAsync("query($id: ID!) { organizationAccount(id: $id) { relationships { id customer { id } } } }", new { id = _accounts["acme"] }))
            .At("organizationAccount", "relationships").EnumerateArray().First(one => one.At("customer", "id").GetGuid() == _accounts["cora"]).At("id").GetGuid();
        await administrator.SendAsync("nameSideAccount", new { workshopId = workshop.Id, side = "CUSTOMER", accountId = _accounts["cora"], relationshipId = relationship });
        var participantId = Guest.NewId();
        await member.SendAsync("joinAsMember", new { organizationId = _accounts["acme"], workshopId = workshop.Id, participantId, name = $"Mia {Canary.Of(workshop.Key)}" });
        member.ParticipantId = participantId;
    }

    public static string SideOf(string organization) => Relations.Any(one => one.Vendor == organization) ? "vendor" : Relations.Any(one => one.Customer == organization) ? "customer" : "partner";

    /// <summary>May somebody of this role in the organization see texts of this scope?</summary>
    public static bool MaySee(string organization, MemberRole role, string scope)
    {
        var related = Relations.Where(one => one.Vendor == organization || one.Customer == organization || one.Partner == organization).SelectMany(one => new[] { one.Vendor, one.Customer, one.Partner });
        var isManager = role != MemberRole.Member;
        return scope == $"{organization}name" || related.Any(other => scope == $"{other}name") || scope == $"{organization}people" || scope == $"{organization}{Word(role)}keys"
            || (isManager && (scope == $"{organization}invited" || scope == $"{organization}domain" || Roles.Any(other => scope == $"{organization}{Word(other)}mail")))
            || scope == $"{organization}{Word(role)}mail";
    }

    private async Task FoundAsync(string organization, string name)
    {
        var owner = await PersonAsync(organization, MemberRole.Owner);
        var id = _accounts[organization] = await _town.FoundAsync(owner, name);
        foreach (var role in Roles.Skip(1))
        {
            var person = await PersonAsync(organization, role);
            await _town.SendAsync(person, id, new Api.Organizations.AcceptMemberInvitation(Ids.Next(), id, await _town.InviteAsync(owner, id, person, role)));
        }

        var browser = _people[(organization, MemberRole.Owner)].Browser;
        await browser.SendAsync("inviteMember", new { organizationId = id, invitationId = Guest.NewId(), email = $"{Canary.Of($"{organization}invited")}@example.com", role = "MEMBER" }, "organization { id }");
        var (domain, domainId) = ($"{Canary.Of($"{organization}domain")}.example", Guest.NewId());
        await browser.SendAsync("askForDomainCode", new { organizationId = id, domainId, domain, mailbox = "POSTMASTER" }, "organization { id }");
        await browser.SendAsync("verifyDomain", new { organizationId = id, domainId, code = PeopleHouse.CodeIn((await mail.ToAsync($"postmaster@{domain}"))[^1]) }, "organization { id }");
    }

    private async Task<Townsman> PersonAsync(string organization, MemberRole role)
    {
        var person = await _town.PersonAsync($"{Canary.Of($"{organization}{Word(role)}mail")}@example.com");
        var browser = api.Guest(person.Cookie);
        _people[(organization, role)] = (person, browser);
        await browser.SendAsync("renamePerson", new { name = $"{role} {Canary.Of($"{organization}people")}" }, "person { id }");
        await _town.PasskeyAsync(person, $"Phone {Canary.Of($"{organization}{Word(role)}keys")}");
        return person;
    }

    private async Task RelateAsync(string vendor, string customer, string? partner)
    {
        var (id, browser) = (Guest.NewId(), _people[(vendor, MemberRole.Owner)].Browser);
        await browser.SendAsync("proposeRelationship", new { relationshipId = id, organizationId = _accounts[vendor], invitationId = Guest.NewId(), email = OwnerOf(customer).Address }, "relationshipId");
        await AcceptAsync(customer);
        if (partner is not null)
        {
            await browser.SendAsync("inviteOrganization", new { relationshipId = id, invitationId = Guest.NewId(), email = OwnerOf(partner).Address }, "relationshipId");
            await AcceptAsync(partner);
            await _people[(customer, MemberRole.Owner)].Browser.SendAsync("admitPartner", new { relationshipId = id, partnerId = _accounts[partner] }, "relationshipId");
        }

        await browser.SendAsync("inviteOrganization", new { relationshipId = id, invitationId = Guest.NewId(), email = $"{Canary.Of($"{vendor}invited")}@example.com" }, "relationshipId");
    }

    private async Task AcceptAsync(string organization)
    {
        var secret = await MailedLink.SecretAsync(mail, OwnerOf(organization).Address, _taken);
        await _people[(organization, MemberRole.Owner)].Browser.SendAsync("acceptRelationship", new { secret, organizationId = _accounts[organization] }, "relationshipId");
    }

    private Townsman OwnerOf(string organization) => _people[(organization, MemberRole.Owner)].Person;

    private static string Word(MemberRole role) => role.ToString().ToLowerInvariant();
}
