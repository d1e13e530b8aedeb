using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>Takes a passkey of the caller's out: it signs nobody in any more. Whoever is signed in stays so.</summary>
public sealed record RemovePasskey(Guid CommandId, Guid PersonId, Guid PasskeyId) : ICommand
{
    public static Decision Decide(RemovePasskey command, Person person, CommandContext context)
    {
        Of(command.PasskeyId, person.OwnedBy(context, command.PersonId));
        return new Decision([new NewEvent(new PasskeyRemoved(command.PersonId, command.PasskeyId, context.Now))]);
    }

    internal static Passkey Of(Guid id, Person person) => person.Passkeys.TryGetValue(id, out var passkey)
        ? passkey
        : throw new NotFoundException("PASSKEY_NOT_FOUND", "You have no such passkey (any more). Load the list again.", ["passkeyId"]);
}
