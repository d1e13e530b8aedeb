using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>Lets a passkey sign the caller in. That they hold it was shown before.</summary>
public sealed record AddPasskey(Guid CommandId, Guid PersonId, Guid PasskeyId, string Name, string Credential) : ICommand
{
    public const int NameLength = 60;
    public const int Most = 20;

    public static Decision Decide(AddPasskey command, Person person, CommandContext context) =>
        person.OwnedBy(context, command.PersonId).Passkeys.Count < Most
            ? new Decision([new NewEvent(new PasskeyAdded(
                command.PersonId,
                command.PasskeyId,
                Sealed.Of(command.PersonId, CheckedText.Of(command.Name, NameLength, "name")),
                Sealed.Of(command.PersonId, command.Credential),
                context.Now))])
            : throw new RuleViolationException("PASSKEY_LIMIT", $"You have {Most} passkeys. Remove one that you do not need before you add another.");
}
