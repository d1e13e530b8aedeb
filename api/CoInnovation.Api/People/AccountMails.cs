using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.People.Recovery;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Web;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.People;

/// <summary>
/// Tells people by mail what lets somebody into their account from now on: a passkey that was added, recovery codes that were made or used, and a sign-in from a kind of browser that was not seen before. Not the first one, which made the account. An event
/// that comes again puts the same mail in the place of the first.
/// </summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed class AccountMails(Mailboxes<Person> people, MailDelivery delivery, MailOutbox outbox, OwnAddress own, TimeProvider time) : ISubscription
{
    /// <summary>Older news would only confuse.</summary>
    private static readonly TimeSpan Useful = TimeSpan.FromDays(2);

    public string Name => "account-mails";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(PasskeyAdded), typeof(RecoveryCodesMade), typeof(RecoveryCodeUsed), typeof(SignedIn) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            if (delivery.IsOn && recorded.Envelope.Timestamp + Useful is var uselessFrom && uselessFrom > time.GetUtcNow())
            {
                await outbox.SendAsync($"{Name} {recorded.Id}", sources => ComposeAsync(sources, recorded, uselessFrom, cancellationToken), cancellationToken);
            }
        }
    }

    /// <summary>Null for whoever was erased meanwhile: they have no address any more.</summary>
    private async Task<NewMail?> ComposeAsync(Sources sources, RecordedEvent recorded, DateTimeOffset uselessFrom, CancellationToken cancellationToken)
    {
        var person = await sources.ReadAsync(people, recorded.Stream, cancellationToken);
        return person.Address?.Text is { } address && MailOf(recorded.Data, person, address) is { } mail
            ? new NewMail(mail, uselessFrom, Party: null, new MailAddressee(recorded.Stream.Tenant, recorded.Stream.Id))
            : null;
    }

    private MailMessage? MailOf(object happened, Person person, string address) => happened switch
    {
        PasskeyAdded e when e.Name.Text is { } name => AccountMail.OfPasskey(address, person.Reader, name, e.AddedAt, $"{own.Value}/account"),
        RecoveryCodesMade e => AccountMail.OfRecoveryCodes(address, person.Reader, e.MadeAt, $"{own.Value}/account"),
        RecoveryCodeUsed e => AccountMail.OfRecovery(address, person.Reader, e.UsedAt, person.Recovery.Count, $"{own.Value}/account"),
        SignedIn e when e.Device.Text is { } device && person.IsNewFrom(device, e.SignedInAt) => AccountMail.OfSignIn(address, person.Reader, device, e.SignedInAt, $"{own.Value}/account"),
        _ => null,
    };
}
