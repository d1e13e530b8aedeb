using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Reminders;

/// <summary>A reminder that has not left says what holds now, or does not leave: whoever wrote meanwhile, left, was erased or wants none gets none, and none tells an end that was moved.</summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed class ReminderRevisions(Mailboxes<Workshop> workshops, ReminderMails mails, MailOutbox outbox, MailDelivery delivery) : ISubscription
{
    private static readonly ReminderKind[] Kinds = Enum.GetValues<ReminderKind>();

    public string Name => "reminder-revisions";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(CardWritten), typeof(DoneMarked), typeof(CollectionOpened), typeof(CollectionClosed), typeof(StepStarted), typeof(StepSkipped), typeof(WorkshopClosed),
        typeof(ParticipantLeft), typeof(ParticipantErased), typeof(OrganizationErased), typeof(RemindersStopped),
    };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        if (!delivery.IsOn)
        {
            return;
        }

        // By far the most of these events, so they cost one statement a batch and no look at the workshop.
        await outbox.TakeOutAsync(
            [.. events.Select(recorded => recorded.Data).SelectMany(happened => happened switch
            {
                CardWritten e => CausesOf(e.StepId, e.ParticipantId),
                DoneMarked { Done: true } e => CausesOf(e.StepId, e.ParticipantId),
                _ => [],
            })],
            cancellationToken);
        foreach (var stream in events.Where(recorded => recorded.Data is not (CardWritten or DoneMarked)).Select(WorkshopOf).Distinct())
        {
            var workshop = await workshops.ReadNewestAsync(stream, cancellationToken);
            foreach (var step in workshop.Board.Agenda.Where(step => step.Collection is not null))
            {
                await ReviseAsync(stream, workshop, step, cancellationToken);
            }
        }
    }

    private static StreamKey WorkshopOf(RecordedEvent recorded) => recorded.Data is RemindersStopped e ? new StreamKey(recorded.Stream.Tenant, e.WorkshopId) : recorded.Stream;

    private static IEnumerable<string> CausesOf(Guid stepId, Guid participantId) => Kinds.Select(kind => ReminderMails.CauseOf(stepId, kind, participantId));

    private async Task ReviseAsync(StreamKey stream, Workshop workshop, Step step, CancellationToken cancellationToken)
    {
        foreach (var kind in Kinds)
        {
            // Asked for once for all, and only where one waits.
            IReadOnlyList<RemindedSeat>? seats = null;
            foreach (var one in workshop.Board.Participants)
            {
                await outbox.ReviseAsync(
                    ReminderMails.CauseOf(step.StepId, kind, one.ParticipantId),
                    async sources => (seats ??= await mails.SeatsAsync(stream.Tenant, workshop, step.StepId, cancellationToken)).Where(seat => seat.ParticipantId == one.ParticipantId).ToArray() is [var seat]
                        ? await mails.OfAsync(sources, stream, step.StepId, kind, seat, cancellationToken)
                        : null,
                    cancellationToken);
            }
        }
    }
}
