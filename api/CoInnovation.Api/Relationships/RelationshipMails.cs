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
            var (tenant, id) = recorded.Stream;
            var invited = (OrganizationInvited)recorded.Data;
            var relationship = await relationships.ReadNewestAsync(recorded.Stream, cancellationToken);
            var vendor = await accounts.ReadNewestAsync(new StreamKey(tenant, relationship.VendorId), cancellationToken);
            if (relationship.OpenInvitation(invited.InvitationId, time.GetUtcNow()) is { Address.Text: { } address } invitation && vendor.Name?.Text is { } name)
            {
                var link = $"{own.Value}/organizations/relationship#{secrets.Of(tenant, id, invited.InvitationId)}";
                // Whoever invites them knows which language they speak.
                var inviter = await people.ReadNewestAsync(new StreamKey(tenant, invited.InvitedBy), cancellationToken);
                await outbox.SendAsync(
                    RelationshipInvitationMail.Of(address, inviter.Reader, name, invitation.Side, link, invitation.ExpiresAt), invitation.ExpiresAt, cause: $"{Name} {recorded.Id}",
                    new MailParty(tenant, relationship.VendorId, invited.InvitedBy), cancellationToken);
            }
        }
    }
}
