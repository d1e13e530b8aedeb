using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Reminders;

/// <summary>A mail for a seat, and whose seat it is.</summary>
internal sealed record SeatMail(Guid ParticipantId, Guid PersonId, MailMessage Mail);

/// <summary>Who is to be reminded at this moment, and what they read.</summary>
internal sealed class ReminderMails(Mailboxes<Person> people, Mailboxes<ReminderWish> wishes, PersonSessions sessions, ReminderLinks links, OwnAddress own, TimeProvider time)
{
    /// <summary>The cause of a mail in the outbox: a later one takes its place.</summary>
    public static string CauseOf(Guid stepId, ReminderKind kind, Guid participantId) => $"reminder {kind} {stepId} {participantId}";

    /// <summary>One mail for each person whose cards are missing, has an account, and wants to be reminded; none while no cards are asked for.</summary>
    public async Task<IReadOnlyList<SeatMail>> OfAsync(string tenant, Workshop workshop, Guid stepId, ReminderKind kind, CancellationToken cancellationToken)
    {
        if (workshop.Board.Agenda.FirstOrDefault(one => one.StepId == stepId) is not { } step || !workshop.AsksForCards(step, time.GetUtcNow()))
        {
            return [];
        }

        var missing = workshop.MissingIn(step).Select(one => one.ParticipantId).ToHashSet();
        List<SeatMail> mails = [];
        foreach (var (participantId, personId) in await sessions.HoldersAsync(tenant, workshop.Board.WorkshopId!.Value, cancellationToken))
        {
            if (missing.Contains(participantId) && mails.TrueForAll(mail => mail.PersonId != personId) && await OfAsync(tenant, workshop.Board, step, kind, personId, cancellationToken) is { } mail)
            {
                mails.Add(new SeatMail(participantId, personId, mail));
            }
        }

        return mails;
    }

    private async Task<MailMessage?> OfAsync(string tenant, WorkshopBoard board, Step step, ReminderKind kind, Guid personId, CancellationToken cancellationToken)
    {
        var workshopId = board.WorkshopId!.Value;
        var wish = await wishes.ReadNewestAsync(new StreamKey(tenant, ReminderWish.StreamOf(workshopId, personId)), cancellationToken);
        return !wish.Stopped && await people.ReadNewestAsync(new StreamKey(tenant, personId), cancellationToken) is { IsThere: true, Address.Text: { } address } person
            ? ReminderMail.Of(address, person.Reader, board, step, kind, $"{own.Value}/workshops/{workshopId}", links.To(tenant, workshopId, personId))
            : null;
    }
}
