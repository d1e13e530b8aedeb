using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>What people with accounts do, for themselves and for their organizations.</summary>
internal sealed partial class Errands
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private (Guest Browser, Guid Id, string Address) _owner;
    private Guest _member = null!;
    private Guid _organization;

    private async Task KeepAccountAsync()
    {
        var person = await _town.PersonAsync($"{Ids.Next():N}@errands.example.com");
        var browser = api.Guest(person.Cookie);
        await DoAsync(browser, "renamePerson");
        await DoAsync(browser, "changeProfile");
        var passkeyId = await _town.PasskeyAsync(person, "Probe");
        await DoAsync(browser, "renamePasskey", new { passkeyId });
        await DoAsync(browser, "removePasskey", new { passkeyId });
        var elsewhere = Ids.Next();
        await _town.SendAsync<Person>(person.Principal, person.Id, new SignIn(Ids.Next(), person.Id, elsewhere, Convert.ToHexStringLower(Token.HashOf(Token.New())), "Firefox on Linux"));
        await DoAsync(browser, "endSession", new { sessionId = elsewhere });
        await DoAsync(browser, "endOtherSessions");
        await DoAsync(browser, "makeRecoveryCodes");
        await DoAsync(browser, "erasePerson");
    }

    private async Task BelongAsync()
    {
        _owner = await PersonAsync();
        var (owner, organizationId, invitationId, domainId) = (_owner.Browser, New, New, New);
        _organization = organizationId;
        await DoAsync(owner, "createOrganization", new { organizationId });
        await DoAsync(owner, "renameOrganization", new { organizationId });
        await DoAsync(owner, "inviteMember", new { organizationId, invitationId });
        await DoAsync(owner, "revokeMemberInvitation", new { organizationId, invitationId });
        var member = await PersonAsync($"{Ids.Next():N}@errands.example");
        _member = member.Browser;
        await DoAsync(owner, "inviteMember", new { organizationId, invitationId = New, email = member.Address });
        await DoAsync(_member, "acceptMemberInvitation", new { secret = await SecretAsync(member.Address) });
        await DoAsync(owner, "suspendMember", new { organizationId, personId = member.Id });
        await DoAsync(owner, "liftMemberSuspension", new { organizationId, personId = member.Id });
        await DoAsync(owner, "changeMemberRole", new { organizationId, personId = member.Id, role = "ADMINISTRATOR" });

        const string Domain = "errands.example";
        await DoAsync(owner, "askForDomainCode", new { organizationId, domainId, domain = Domain });
        await DoAsync(owner, "verifyDomain", new { organizationId, domainId, code = PeopleHouse.CodeIn((await mail.ToAsync($"postmaster@{Domain}"))[^1]) });
        await DoAsync(owner, "letDomainJoin", new { organizationId, domainId });
        var (colleague, other) = (await PersonAsync($"colleague@{Domain}"), await PersonAsync($"other@{Domain}"));
        await DoAsync(colleague.Browser, "joinByDomain", new { organizationId });
        await DoAsync(other.Browser, "joinByDomain", new { organizationId });
        await DoAsync(owner, "removeMember", new { organizationId, personId = other.Id });
        await DoAsync(colleague.Browser, "leaveOrganization", new { organizationId });
        await DoAsync(owner, "dropDomain", new { organizationId, domainId });
        await DoAsync(owner, "handOverOwnership", new { organizationId, personId = member.Id });
        await DoAsync(_member, "handOverOwnership", new { organizationId, personId = _owner.Id });
        await DoAsync(_team, "suspendOrganization", new { organizationId });
        await DoAsync(_team, "liftOrganizationSuspension", new { organizationId });
    }

    private async Task RelateAsync()
    {
        var (owner, relationshipId, invitationId, customer, partner) = (_owner.Browser, New, New, await FoundAsync(), await FoundAsync());
        await DoAsync(owner, "proposeRelationship", new { relationshipId, organizationId = _organization, email = customer.Address });
        await DoAsync(customer.Owner, "acceptRelationship", new { organizationId = customer.Organization, secret = await SecretAsync(customer.Address) });
        await DoAsync(owner, "inviteOrganization", new { relationshipId, invitationId });
        await DoAsync(owner, "revokeRelationshipInvitation", new { relationshipId, invitationId });
        await DoAsync(owner, "inviteOrganization", new { relationshipId, email = partner.Address });
        await DoAsync(partner.Owner, "acceptRelationship", new { organizationId = partner.Organization, secret = await SecretAsync(partner.Address) });
        await DoAsync(customer.Owner, "admitPartner", new { relationshipId, partnerId = partner.Organization });
        await DoAsync(partner.Owner, "endPartnership", new { relationshipId, partnerId = partner.Organization });
        await MeetAsync(relationshipId, customer.Owner, customer.Organization);
        await DoAsync(owner, "endRelationship", new { relationshipId });
    }

    /// <summary>The owner facilitates as well, names the own organization and asks the customer's.</summary>
    private async Task MeetAsync(Guid relationshipId, Guest customer, Guid customerOrganization)
    {
        var (owner, workshopId) = (_owner.Browser, _workshop);
        await owner.JoinAsync("Probe", secret: (await LinkAsync("FACILITATOR", side: null)).Split('#')[1]);
        await DoAsync(owner, "nameSideAccount", new { workshopId, side = "VENDOR", accountId = _organization });
        await DoAsync(_member, "joinAsMember", new { organizationId = _organization, workshopId });
        await DoAsync(owner, "nameSideAccount", new { workshopId, side = "CUSTOMER", accountId = customerOrganization, relationshipId });
        await DoAsync(customer, "agreeToSide", new { organizationId = customerOrganization, workshopId, side = "CUSTOMER" });
        await DoAsync(customer, "declineSide", new { organizationId = customerOrganization, workshopId, side = "CUSTOMER" });
        await DoAsync(owner, "dropSideAccount", new { workshopId, side = "VENDOR" });
    }

    private async Task<(Guest Owner, Guid Organization, string Address)> FoundAsync()
    {
        var (person, organizationId) = (await PersonAsync(), New);
        await DoAsync(person.Browser, "createOrganization", new { organizationId });
        return (person.Browser, organizationId, person.Address);
    }

    private Task<string> SecretAsync(string address) => MailedLink.SecretAsync(mail, address, _taken);
}
