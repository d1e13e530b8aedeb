using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People;

/// <summary>Gives a person a session, in place of the guest's one that the browser had, or beside those in other browsers. Who they are was shown before.</summary>
public sealed record SignIn(Guid CommandId, Guid PersonId, Guid SessionId, string SecretHash, string Device) : ICommand
{
    public static Decision Decide(SignIn command, Person person, CommandContext context)
    {
        person.OwnedBy(context, command.PersonId);
        return new Decision([new NewEvent(new SignedIn(
            command.PersonId, command.SessionId, command.SecretHash, Sealed.Of(command.PersonId, command.Device), context.Now))]);
    }
}
