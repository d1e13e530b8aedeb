using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Reminders;

/// <summary>A seat of which somebody is to be reminded.</summary>
internal readonly record struct RemindedSeat(Guid ParticipantId, Guid PersonId);

/// <summary>Who is to be reminded at this moment, and what they read.</summary>
internal sealed class ReminderMails(Mailboxes<Workshop> workshops, Mailboxes<Person> people, Mailboxes<ReminderWish> wishes, PersonSessions sessions, ReminderLinks links, OwnAddress own, TimeProvider time)
{
    /// <summary>The cause of a mail in the outbox: a later one takes its place.</summary>
    public static string CauseOf(Guid stepId, ReminderKind kind, Guid participantId) => $"reminder {kind} {stepId} {participantId}";

    /// <summary>One seat for each person whose cards are missing and who has an account; none while no cards are asked for.</summary>
    public async Task<IReadOnlyList<RemindedSeat>> SeatsAsync(string tenant, Workshop workshop, Guid stepId, CancellationToken cancellationToken)
    {
        if (StepOf(workshop, stepId) is not { } step)
        {
            return [];
        }

        var missing = workshop.MissingIn(step).Select(one => one.ParticipantId).ToHashSet();
        return
        [
            .. (await sessions.HoldersAsync(tenant, workshop.Board.WorkshopId!.Value, cancellationToken))
                .Where(holder => missing.Contains(holder.ParticipantId)).DistinctBy(holder => holder.PersonId).Select(holder => new RemindedSeat(holder.ParticipantId, holder.PersonId)),
        ];
    }

    /// <summary>What one of them reads at this moment; null for whoever need not, or does not want to, be reminded any more.</summary>
    public async Task<NewMail?> OfAsync(Sources sources, StreamKey stream, Guid stepId, ReminderKind kind, RemindedSeat seat, CancellationToken cancellationToken)
    {
        var tenant = stream.Tenant;
        var workshop = await sources.ReadAsync(workshops, stream, cancellationToken);
        var wish = await sources.ReadAsync(wishes, new StreamKey(tenant, ReminderWish.StreamOf(stream.Id, seat.PersonId)), cancellationToken);
        var person = await sources.ReadAsync(people, new StreamKey(tenant, seat.PersonId), cancellationToken);
        if (wish.Stopped || person is not { IsThere: true, Address.Text: { } address } || StepOf(workshop, stepId) is not { } step
            || workshop.MissingIn(step).FirstOrDefault(one => one.ParticipantId == seat.ParticipantId) is not { } missing)
        {
            return null;
        }

        return new NewMail(
            ReminderMail.Of(address, person.Reader, workshop.Board, step, missing.Side, kind, $"{own.Value}/workshops/{stream.Id}", links.To(tenant, stream.Id, seat.PersonId)),
            step.Collection!.Until,
            missing.OrganizationId is { } organizationId ? new MailParty(tenant, organizationId) : null,
            new MailAddressee(tenant, seat.PersonId));
    }

    private Step? StepOf(Workshop workshop, Guid stepId) =>
        workshop.Board.Agenda.FirstOrDefault(one => one.StepId == stepId) is { } step && workshop.AsksForCards(step, time.GetUtcNow()) ? step : null;
}
