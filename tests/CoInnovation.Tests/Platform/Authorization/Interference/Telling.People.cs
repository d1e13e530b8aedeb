using System.Net;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>Who takes part: people with accounts, an organization, and another workspace.</summary>
internal sealed partial class Telling
{
    private Guest _relatedOwner = null!;
    private Guest _relatedAdministrator = null!;
    private Guid _related;
    private Guid _relationship;

    private async Task SignInAsync(Guest who, string name)
    {
        var address = $"{name}@seen.example.com";
        await who.Scenario(_ =>
        {
            _.Post.Url("/session/code").Json(new { email = address });
            _.StatusCodeShouldBe(HttpStatusCode.Accepted);
        });
        var code = PeopleHouse.CodeIn(await mail.CodeToAsync(address, moreThan: 0));
        await who.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email = address, code, timeZone = "Europe/Berlin" }));
    }

    /// <summary>An organization whose member a viewer is; its owner facilitates as well, and a side of the workshop names it.</summary>
    private async Task FoundAsync()
    {
        _owner = api.Guest();
        await SignInAsync(_owner, "founder");
        // Accounts take ids of their kind alone.
        (_organization, var invitationId) = (Guest.NewId(), _shared.Id());
        await _owner.SendAsync("createOrganization", new { organizationId = _organization, name = "Seen company" }, "organization { id }");
        await _owner.SendAsync("inviteMember", new { organizationId = _organization, invitationId, email = $"{Member}@seen.example.com", role = "MEMBER" }, "organization { id }");
        var secret = await MailedLink.SecretAsync(mail, $"{Member}@seen.example.com");
        await _vendor.SendAsync("acceptMemberInvitation", new { secret }, "organization { id }");
        var links = (await _facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { role url } } } }", new { id = WorkshopId })).At("workshop", "invitations", "links");
        var participantId = _shared.Id();
        await _owner.SendAsync(
            "joinWorkshop", new { participantId, name = "Olga", secret = links.EnumerateArray().First(one => one.At("role").GetString() == "FACILITATOR").At("url").GetString()!.Split('#')[1] });
        _owner.ParticipantId = participantId;
        await _owner.SendAsync("nameSideAccount", new { workshopId = WorkshopId, side = "VENDOR", accountId = _organization });
        await RelateAsync();
    }

    /// <summary>A customer's organization that is related to it, and those who manage it.</summary>
    private async Task RelateAsync()
    {
        (_relatedOwner, _relatedAdministrator) = (api.Guest(), api.Guest());
        await SignInAsync(_relatedOwner, Owner);
        await SignInAsync(_relatedAdministrator, Administrator);
        (_related, _relationship) = (Guest.NewId(), Guest.NewId());
        await _relatedOwner.SendAsync("createOrganization", new { organizationId = _related, name = "Related company" }, "organization { id }");
        await _relatedOwner.SendAsync("inviteMember", new { organizationId = _related, invitationId = _shared.Id(), email = $"{Administrator}@seen.example.com", role = "ADMINISTRATOR" }, "organization { id }");
        await _relatedAdministrator.SendAsync("acceptMemberInvitation", new { secret = await MailedLink.SecretAsync(mail, $"{Administrator}@seen.example.com") }, "organization { id }");
        await _owner.SendAsync("proposeRelationship", new { relationshipId = _relationship, organizationId = _organization, invitationId = _shared.Id(), email = $"{Owner}@seen.example.com" }, "relationshipId");
        await _relatedOwner.SendAsync("acceptRelationship", new { organizationId = _related, secret = await MailedLink.SecretAsync(mail, $"{Owner}@seen.example.com") }, "relationshipId");
    }

    /// <summary>A customer with a workshop and an idea of its own, of which the others hear as little as it hears of them.</summary>
    private async Task<Guest> NeighborAsync()
    {
        var (facilitator, workshopId) = await CreateAsync(_shared, "Next door", "Vendor Inc", "Neighbor Inc", null);
        var neighbor = await JoinAsync(facilitator, workshopId, "CUSTOMER", _shared);
        var stepId = await StartAsync(facilitator, workshopId, "OPEN", _shared);
        _ideaOfNeighbor = _shared.Id();
        await neighbor.SendAsync("writeCard", new { workshopId, stepId, cardId = _ideaOfNeighbor, text = $"{Common} next door", kind = "IDEA" });
        await facilitator.SendAsync("keepCards", new { workshopId, cardIds = new[] { _ideaOfNeighbor } });
        await SettleAsync();
        return neighbor;
    }

    private async Task ElsewhereAsync(Uri? receiver)
    {
        var sessions = api.Services.GetRequiredService<SessionTable>();
        var (_, sessionId) = await sessions.BeginAsync(Tenant, Canceled);
        var token = Token.New();
        await sessions.GiveBacklogAsync(Tenant, sessionId, token, Canceled);
        _teamElsewhere = api.Guest(_teamElsewhereCookie = $"coinnovation={token}");
        _ideaElsewhere = _shared.Id();
        await _teamElsewhere.SendAsync("submitIdea", new { ideaId = _ideaElsewhere, text = $"{Common} elsewhere" }, "idea { id }");
        if (receiver is not null)
        {
            await _teamElsewhere.SendAsync("createWebhook", new { webhookId = _shared.Id(), name = "Hook", url = $"{receiver}/{hiddenSeed % 2}", events = new[] { "IDEA_ADDED" } }, "webhook { id }");
        }
    }
}
