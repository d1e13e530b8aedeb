using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Organizations;

/// <summary>An organization with its owner, whose people come by real mail.</summary>
internal sealed class Company(PeopleHouse house, Guest owner, Guid id)
{
    /// <summary>What an answer shows of it.</summary>
    public const string Shown = "organization { name viewerRole members { id name email role isViewer } invitations { id email role } }";

    public Guid Id => id;

    public Guest Owner => owner;

    public static async Task<Company> FoundAsync(PeopleHouse house, string name)
    {
        var owner = await house.SignedInAsync(PeopleHouse.NewAddress());
        var id = Guest.NewId();
        await owner.SendAsync("createOrganization", new { organizationId = id, name }, Shown);
        return new Company(house, owner, id);
    }

    /// <summary>Invites, and reads the link's secret in the mailbox.</summary>
    public async Task<string> InviteAsync(string address, string role = "MEMBER", Guid? invitationId = null)
    {
        var before = house.Mail.Mails.Count(mail => mail.To.Contains(address, StringComparer.OrdinalIgnoreCase));
        await owner.SendAsync("inviteMember", new { organizationId = id, invitationId = invitationId ?? Guest.NewId(), email = address, role }, Shown);
        return MailedLink.SecretIn((await house.Mail.ToAsync(address, before + 1))[^1].Text);
    }

    /// <summary>Somebody who was invited and accepted.</summary>
    public async Task<(Guest Browser, Guid Person)> WithMemberAsync(string role)
    {
        var address = PeopleHouse.NewAddress();
        var secret = await InviteAsync(address, role);
        var browser = await house.SignedInAsync(address);
        var payload = await browser.SendAsync("acceptMemberInvitation", new { secret }, Shown);
        return (browser, payload.At("organization", "members").EnumerateArray().Single(one => one.At("isViewer").GetBoolean()).At("id").GetGuid());
    }

    public async Task<JsonElement> AsSeenByAsync(Guest browser) => (await browser.AskAsync(
        "query($id: ID!) { organizationAccount(id: $id) { name viewerRole members { id name email role isViewer } invitations { id email role } } }", new { id })).At("organizationAccount");
}
