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

        var workshop = await workshops.ReadNewestAsync(new StreamKey(due.Tenant, due.WorkshopId), cancellationToken);
        var organizations = workshop.Board.Participants.ToDictionary(participant => participant.ParticipantId, participant => participant.OrganizationId);
        foreach (var one in await mails.OfAsync(due.Tenant, workshop, due.StepId, due.Kind, cancellationToken))
        {
            var uselessFrom = workshop.Step(due.StepId).Collection!.Until.ToUniversalTime();
            var party = organizations[one.ParticipantId] is { } organizationId ? new MailParty(due.Tenant, organizationId) : null;
            await table.RemindAsync(
                due,
                one.PersonId,
                transaction => outbox.AddAsync(transaction, one.Mail, uselessFrom, MailOutbox.About(ReminderMails.CauseOf(due.StepId, due.Kind, one.ParticipantId)), party, cancellationToken),
                cancellationToken);
        }

        outbox.Wake();
        await table.FinishAsync(due, cancellationToken);
        return true;
    }
}
