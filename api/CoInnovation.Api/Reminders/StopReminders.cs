using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Reminders;

/// <summary>No more reminders of a workshop for a person. Whoever holds the link from their mail may, so nobody needs to sign in for it; the link was checked before.</summary>
public sealed record StopReminders(Guid CommandId, Guid WorkshopId, Guid PersonId) : ICommand
{
    public static Decision Decide(StopReminders command, ReminderWish wish, CommandContext context) =>
        wish.Stopped ? Decision.Nothing : new Decision([new NewEvent(new RemindersStopped(command.WorkshopId, command.PersonId, context.Now))]);
}
