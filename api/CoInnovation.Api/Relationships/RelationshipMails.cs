using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Web;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Relationships;

/// <summary>Mails invitations between organizations once they stand. What is revoked or expired by then is not mailed; an event that comes again puts the same mail in the place of the first.</summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed class RelationshipMails(
    Mailboxes<Relationship> relationships, Mailboxes<OrganizationAccount> accounts, Mailboxes<Person> people, MailedInvitationSecrets secrets, MailOutbox outbox, OwnAddress own, TimeProvider time) : ISubscription
{
    public string Name => "relationship-mails";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(OrganizationInvited) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            await outbox.SendAsync($"{Name} {recorded.Id}", sources => ComposeAsync(sources, recorded.Stream, (OrganizationInvited)recorded.Data, cancellationToken), cancellationToken);
        }
    }

    private async Task<NewMail?> ComposeAsync(Sources sources, StreamKey stream, OrganizationInvited invited, CancellationToken cancellationToken)
    {
        var (tenant, id) = stream;
        // Their erasure takes out what waits for them, and so must come before or after.
        await sources.ReadAsync(people, new StreamKey(tenant, invited.PersonId), cancellationToken);
        var relationship = await sources.ReadAsync(relationships, stream, cancellationToken);
        var vendor = await sources.ReadAsync(accounts, new StreamKey(tenant, relationship.VendorId), cancellationToken);
        if (relationship.OpenInvitation(invited.InvitationId, time.GetUtcNow()) is not { Address.Text: { } address } invitation || vendor.Name?.Text is not { } name)
        {
            return null;
        }

        // Whoever invites them knows which language they speak.
        var inviter = await sources.ReadAsync(people, new StreamKey(tenant, invited.InvitedBy), cancellationToken);
        var link = $"{own.Value}/organizations/relationship#{secrets.Of(tenant, id, invited.InvitationId)}";
        return new NewMail(
            RelationshipInvitationMail.Of(address, inviter.Reader, name, invitation.Side, link, invitation.ExpiresAt),
            invitation.ExpiresAt,
            new MailParty(tenant, relationship.VendorId, invited.InvitedBy),
            new MailAddressee(tenant, invited.PersonId));
    }
}
