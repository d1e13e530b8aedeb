using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Reminders;

/// <summary>Reminders of a workshop again, by the same link that stopped them.</summary>
public sealed record ResumeReminders(Guid CommandId, Guid WorkshopId, Guid PersonId) : ICommand
{
    public static Decision Decide(ResumeReminders command, ReminderWish wish, CommandContext context) =>
        !wish.Stopped ? Decision.Nothing : new Decision([new NewEvent(new RemindersResumed(command.WorkshopId, command.PersonId, context.Now))]);
}
