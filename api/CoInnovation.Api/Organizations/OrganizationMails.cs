using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Web;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Organizations;

/// <summary>
/// Mails invitations and codes of domains once they stand. What is revoked or expired by then is not mailed; an event that comes again puts the same mail in the place of the first.
/// </summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed class OrganizationMails(
    Mailboxes<OrganizationAccount> accounts, Mailboxes<Person> people, MailedInvitationSecrets secrets, DomainCodes codes, MailOutbox outbox, OwnAddress own, TimeProvider time) : ISubscription
{
    public string Name => "organization-mails";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(MemberInvited), typeof(DomainCodeMailed) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            await outbox.SendAsync($"{Name} {recorded.Id}", sources => ComposeAsync(sources, recorded, cancellationToken), cancellationToken);
        }
    }

    private async Task<NewMail?> ComposeAsync(Sources sources, RecordedEvent recorded, CancellationToken cancellationToken)
    {
        var tenant = recorded.Stream.Tenant;
        MailAddressee? addressee = null;
        if (recorded.Data is MemberInvited { PersonId: var invited })
        {
            // Their erasure takes out what waits for them, and so must come before or after.
            await sources.ReadAsync(people, new StreamKey(tenant, invited), cancellationToken);
            addressee = new MailAddressee(tenant, invited);
        }

        var account = await sources.ReadAsync(accounts, recorded.Stream, cancellationToken);

        // Whoever invites them knows which language they speak.
        var sender = recorded.Data is MemberInvited e ? e.InvitedBy : ((DomainCodeMailed)recorded.Data).AskedBy;
        var reader = (await sources.ReadAsync(people, new StreamKey(tenant, sender), cancellationToken)).Reader;
        return account.Name?.Text is { } name && MailOf(recorded, account, name, reader) is var (mail, uselessFrom)
            ? new NewMail(mail, uselessFrom, new MailParty(tenant, recorded.Stream.Id, sender), addressee)
            : null;
    }

    private (MailMessage Mail, DateTimeOffset UselessFrom)? MailOf(RecordedEvent recorded, OrganizationAccount account, string name, Reader reader)
    {
        var (tenant, organizationId) = recorded.Stream;
        return recorded.Data switch
        {
            MemberInvited e when account.OpenInvitation(e.InvitationId, time.GetUtcNow()) is { Address.Text: { } address } invitation => (
                MemberInvitationMail.Of(
                    address, reader, name, invitation.Role, $"{own.Value}/organizations/invitation#{secrets.Of(tenant, organizationId, e.InvitationId)}", invitation.ExpiresAt),
                invitation.ExpiresAt),
            DomainCodeMailed e when account.Domains.Claims.TryGetValue(e.DomainId, out var claim) && claim.ExpiresAt > time.GetUtcNow() && claim.Domain.Text is { } domain => (
                DomainCodeMail.Of(claim.Mailbox, reader, domain, name, codes.Of(tenant, organizationId, e.DomainId)), claim.ExpiresAt),
            _ => null,
        };
    }
}
