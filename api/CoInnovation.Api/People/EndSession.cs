using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.People;

/// <summary>Signs the caller out in one browser, and closes what is open there.</summary>
public sealed record EndSession(Guid CommandId, Guid PersonId, Guid SessionId) : ICommand
{
    internal const string NotFound = "SESSION_NOT_FOUND";

    public static Decision Decide(EndSession command, Person person, CommandContext context) =>
        person.OwnedBy(context, command.PersonId).Sessions.ContainsKey(command.SessionId)
            ? new Decision([new NewEvent(new SessionEnded(command.PersonId, command.SessionId, context.Now))])
            : throw new NotFoundException(NotFound, "There is no such session of yours, or it has ended already. Load the list again.", ["sessionId"]);
}
