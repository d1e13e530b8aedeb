using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Summaries;

/// <summary>
/// Mails the summary of a closed workshop to those who agreed and still have their seat. A seat gets it once; an event that comes again puts the same mail in the place of the first. What is erased while
/// a mail waits does not leave with it.
/// </summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed class SummaryMails(
    Mailboxes<Workshop> workshops, Mailboxes<SummaryRequest> requests, SummaryIndex index, LastTimeReader lastTimes, Suspensions suspensions, MailDelivery delivery, MailOutbox outbox, OwnAddress own,
    TimeProvider time) : ISubscription
{
    private const string Sender = "summary-mails";

    /// <summary>Later it would only confuse; the page is there.</summary>
    private static readonly TimeSpan Useful = TimeSpan.FromDays(3);

    public string Name => Sender;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(WorkshopClosed), typeof(SummaryAsked), typeof(SummaryTakenBack), typeof(ParticipantErased), typeof(OrganizationErased) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events.Where(recorded => recorded.Envelope.Timestamp + Useful > time.GetUtcNow()))
        {
            if (recorded.Data is ParticipantErased or OrganizationErased)
            {
                await ReviseAsync(recorded.Stream, cancellationToken);
                foreach (var follower in await lastTimes.FollowersAsync(recorded.Stream, cancellationToken))
                {
                    // It takes along what was promised here.
                    await ReviseAsync(follower, cancellationToken);
                }

                continue;
            }

            if (recorded.Data is SummaryTakenBack takenBack)
            {
                await outbox.TakeOutAsync([CauseOf(takenBack.ParticipantId)], cancellationToken);
                continue;
            }

            if (!delivery.IsOn)
            {
                continue;
            }

            var tenant = recorded.Stream.Tenant;
            var (workshopId, participants) = recorded.Data is SummaryAsked asked
                ? (asked.WorkshopId, [asked.ParticipantId])
                : (recorded.Stream.Id, await index.WaitingAsync(tenant, recorded.Stream.Id, cancellationToken));
            var workshop = await workshops.ReadNewestAsync(new StreamKey(tenant, workshopId), cancellationToken);
            if (participants.Count > 0 && workshop.Board.State == WorkshopState.Closed)
            {
                var suspended = (await suspensions.AllAsync(tenant, cancellationToken)).Select(one => one.OrganizationId).ToHashSet();
                foreach (var participantId in participants.Where(id => workshop.Board.Participants.Any(one =>
                    one.ParticipantId == id && one.Present && !(one.OrganizationId is { } organization && suspended.Contains(organization)))))
                {
                    await SendAsync(recorded, new StreamKey(tenant, workshopId), participantId, cancellationToken);
                }
            }
        }
    }

    private async Task ReviseAsync(StreamKey stream, CancellationToken cancellationToken)
    {
        var board = (await workshops.ReadNewestAsync(stream, cancellationToken)).Board;
        foreach (var one in board.Participants)
        {
            await outbox.ReviseAsync(CauseOf(one.ParticipantId), async sources => (await ComposeAsync(sources, stream, one.ParticipantId, cancellationToken)).Mail, cancellationToken);
        }
    }

    private static string CauseOf(Guid participantId) => $"{Sender} {participantId}";

    /// <summary>What a seat that agreed reads at this moment, and whether that is to be sent: once, and while the workshop is closed.</summary>
    private async Task<(NewMail? Mail, bool IsDue)> ComposeAsync(Sources sources, StreamKey stream, Guid participantId, CancellationToken cancellationToken)
    {
        var request = await sources.ReadAsync(requests, new StreamKey(stream.Tenant, SummaryRequest.StreamOf(participantId)), cancellationToken);
        var board = (await sources.ReadAsync(workshops, stream, cancellationToken)).Board;
        if (request.Asked is not { Address.Text: { } address, Language: var language } || board.Participants.FirstOrDefault(one => one.ParticipantId == participantId) is not { Present: true } participant)
        {
            return (null, IsDue: false);
        }

        var lastTime = board.FollowsWorkshopId is { } earlierId ? lastTimes.Of(board, await sources.ReadAsync(workshops, stream with { Id = earlierId }, cancellationToken)) : null;
        var message = SummaryMail.Of(address, new Reader(language, TimeZoneInfo.Utc), WorkshopSummary.Of(board, lastTime), $"{own.Value}/workshops/{stream.Id}/summary");
        var party = participant.OrganizationId is { } organizationId ? new MailParty(stream.Tenant, organizationId) : null;
        return (new NewMail(message, time.GetUtcNow() + Useful, party), request.MailedAt is null && board.State == WorkshopState.Closed);
    }

    private async Task SendAsync(RecordedEvent recorded, StreamKey workshop, Guid participantId, CancellationToken cancellationToken)
    {
        if (!await outbox.SendAsync(
            CauseOf(participantId),
            async sources => await ComposeAsync(sources, workshop, participantId, cancellationToken) is { IsDue: true, Mail: var mail } ? mail : null,
            cancellationToken))
        {
            return;
        }

        var stream = new StreamKey(workshop.Tenant, SummaryRequest.StreamOf(participantId));
        await requests.SubmitAsync(
            stream,
            new Submission<SummaryRequest>(
                // Made of the event's own id, which nobody outside can choose: an id made of public ones could be used up by others.
                DerivedId.From(recorded.Id, $"{Sender} {participantId}"),
                Fingerprint.Of(Sender, participantId),
                Sender,
                (state, context) => state is { MailedAt: null, Asked: { } asked } ? new Decision([new NewEvent(new SummaryMailed(asked.WorkshopId, participantId, context.Now))]) : Decision.Nothing,
                new CommandMetadata(Actor: null, Side: null, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString())),
            cancellationToken);
    }
}
