using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.People.Recovery;

/// <summary>Spends a recovery code. Of any number of tries at once, through any nodes, one succeeds.</summary>
public sealed record UseRecoveryCode(Guid CommandId, Guid PersonId, string Hash) : ICommand
{
    public static Decision Decide(UseRecoveryCode command, Person person, CommandContext context) =>
        person.OwnedBy(context, command.PersonId).Recovery.Contains(command.Hash)
            ? new Decision([new NewEvent(new RecoveryCodeUsed(command.PersonId, command.Hash, context.Now))])
            : throw RecoveryCodes.Refused();
}
