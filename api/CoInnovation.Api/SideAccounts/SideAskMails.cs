using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Web;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.SideAccounts;

/// <summary>Mails those who manage an organization that it is asked, once the question stands. What is answered or taken back by then is not mailed; an event that comes again puts the same mail in the place of the first.</summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed class SideAskMails(
    Mailboxes<Workshop> workshops, Mailboxes<OrganizationAccount> accounts, Mailboxes<Person> people, MailDelivery delivery, MailOutbox outbox, OwnAddress own) : ISubscription
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public string Name => "side-ask-mails";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(SideAccountAsked) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events.Where(_ => delivery.IsOn))
        {
            var (tenant, asked) = (recorded.Stream.Tenant, (SideAccountAsked)recorded.Data);
            var workshop = await workshops.ReadNewestAsync(recorded.Stream, cancellationToken);
            var account = await accounts.ReadNewestAsync(new StreamKey(tenant, asked.AccountId), cancellationToken);
            var asker = await accounts.ReadNewestAsync(new StreamKey(tenant, asked.OnBehalfOf), cancellationToken);
            if (workshop.AskOn(asked.Side) is not { } ask || ask.AccountId != asked.AccountId || account.Name?.Text is not { } name || asker.Name?.Text is not { } askerName
                || workshop.Board.Title?.Text is not { } title)
            {
                continue;
            }

            foreach (var personId in account.Roles.Where(one => one.Value >= MemberRole.Administrator).Select(one => one.Key).Order())
            {
                var person = await people.ReadNewestAsync(new StreamKey(tenant, personId), cancellationToken);
                if (person.Address?.Text is { } address)
                {
                    await outbox.SendAsync(
                        SideAskMail.Of(address, person.Reader, askerName, name, title, $"{own.Value}/organizations/{asked.AccountId}"), asked.AskedAt + GoodFor,
                        cause: $"{Name} {recorded.Id} {personId}", new MailParty(tenant, asked.OnBehalfOf), cancellationToken);
                }
            }
        }
    }
}
