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
            await RemindAsync(due, stream, seat, cancellationToken);
        }

        outbox.Wake();
        await table.FinishAsync(due, cancellationToken);
        return true;
    }

    /// <summary>What goes on while a mail is composed, such as an end that is moved or a card that is written, makes it be composed once more.</summary>
    private async Task RemindAsync(DueReminder due, StreamKey stream, RemindedSeat seat, CancellationToken cancellationToken)
    {
        var about = MailOutbox.About(ReminderMails.CauseOf(due.StepId, due.Kind, seat.ParticipantId));
        var outcome = ReminderOutcome.GoneOn;
        while (outcome == ReminderOutcome.GoneOn && await mails.OfAsync(stream, due.StepId, due.Kind, seat, cancellationToken) is { } mail && await table.IsDueAsync(due, cancellationToken))
        {
            outcome = await table.RemindAsync(due, seat.PersonId, mail.From, transaction => outbox.AddAsync(transaction, mail, about, cancellationToken), cancellationToken);
        }
    }
}
