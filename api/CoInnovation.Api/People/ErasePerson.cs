using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.People;

/// <summary>Erases the caller's account for ever: name, address and profile, and all that was written from the seats that it has or had. It signs them out everywhere.</summary>
public sealed record ErasePerson(Guid CommandId, Guid PersonId) : ICommand
{
    public static Decision Decide(ErasePerson command, Person person, CommandContext context)
    {
        person.OwnedBy(context, command.PersonId);
        return new Decision([new NewEvent(new PersonErasureAsked(command.PersonId, context.Now))]);
    }
}
