using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Reminders;

/// <summary>Puts the mails of a due reminder into the outbox. Safe to repeat, and beside other nodes: that somebody is reminded stands in the transaction of their mail.</summary>
internal sealed class ReminderRun(ReminderTable table, ReminderMails mails, Mailboxes<Workshop> workshops, MailOutbox outbox)
{
    /// <summary>False if none is due.</summary>
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        if (await table.ClaimAsync(cancellationToken) is not { } due)
        {
            return false;
        }

        var stream = new StreamKey(due.Tenant, due.WorkshopId);
        var workshop = await workshops.ReadNewestAsync(stream, cancellationToken);
        foreach (var seat in await mails.SeatsAsync(due.Tenant, workshop, due.StepId, cancellationToken))
        {
            // An end that is moved meanwhile, or a card that is written, makes it be composed once more.
            await outbox.SendAsync(
                ReminderMails.CauseOf(due.StepId, due.Kind, seat.ParticipantId),
                sources => mails.OfAsync(sources, stream, due.StepId, due.Kind, seat, cancellationToken),
                transaction => table.NoteAsync(transaction, due, seat.PersonId, cancellationToken),
                cancellationToken);
        }

        await table.FinishAsync(due, cancellationToken);
        return true;
    }
}
