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
            var account = await accounts.ReadNewestAsync(new StreamKey(tenant, asked.AccountId), cancellationToken);
            foreach (var personId in account.Roles.Where(one => one.Value >= MemberRole.Administrator).Select(one => one.Key).Order())
            {
                await outbox.SendAsync($"{Name} {recorded.Id} {personId}", sources => ComposeAsync(sources, recorded.Stream, asked, personId, cancellationToken), cancellationToken);
            }
        }
    }

    /// <summary>What one of them reads at this moment; null where nothing is asked of them any more.</summary>
    public async Task<NewMail?> ComposeAsync(Sources sources, StreamKey stream, SideAccountAsked asked, Guid personId, CancellationToken cancellationToken)
    {
        var tenant = stream.Tenant;
        var person = await sources.ReadAsync(people, new StreamKey(tenant, personId), cancellationToken);
        var account = await sources.ReadAsync(accounts, new StreamKey(tenant, asked.AccountId), cancellationToken);
        var workshop = await sources.ReadAsync(workshops, stream, cancellationToken);
        var asker = await sources.ReadAsync(accounts, new StreamKey(tenant, asked.OnBehalfOf), cancellationToken);
        return workshop.AskOn(asked.Side) is { } ask && ask.AccountId == asked.AccountId && account.Roles.GetValueOrDefault(personId) >= MemberRole.Administrator
            && account.Name?.Text is { } name && asker.Name?.Text is { } askerName && workshop.Board.Title?.Text is { } title && person.Address?.Text is { } address
            ? new NewMail(
                SideAskMail.Of(address, person.Reader, askerName, name, title, $"{own.Value}/organizations/{asked.AccountId}"),
                asked.AskedAt + GoodFor,
                new MailParty(tenant, asked.OnBehalfOf),
                new MailAddressee(tenant, personId))
            : null;
    }
}
