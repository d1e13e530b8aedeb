using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.People;

/// <summary>Signs the caller out everywhere but in the browser that asks for it.</summary>
public sealed record EndOtherSessions(Guid CommandId, Guid PersonId, Guid KeptSessionId) : ICommand
{
    public static Decision Decide(EndOtherSessions command, Person person, CommandContext context) =>
        person.OwnedBy(context, command.PersonId).Sessions.Keys.Any(id => id != command.KeptSessionId)
            ? new Decision([new NewEvent(new OtherSessionsEnded(command.PersonId, command.KeptSessionId, context.Now))])
            : Decision.Nothing;
}
