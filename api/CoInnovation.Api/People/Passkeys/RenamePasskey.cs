using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>Says what the caller calls one of their passkeys.</summary>
public sealed record RenamePasskey(Guid CommandId, Guid PersonId, Guid PasskeyId, string Name) : ICommand
{
    public static Decision Decide(RenamePasskey command, Person person, CommandContext context)
    {
        var passkey = RemovePasskey.Of(command.PasskeyId, person.OwnedBy(context, command.PersonId));
        var name = Sealed.Of(command.PersonId, CheckedText.Of(command.Name, AddPasskey.NameLength, "name"));
        return name.Equals(passkey.Name)
            ? Decision.Nothing
            : new Decision([new NewEvent(new PasskeyRenamed(command.PersonId, command.PasskeyId, name, context.Now))]);
    }
}
