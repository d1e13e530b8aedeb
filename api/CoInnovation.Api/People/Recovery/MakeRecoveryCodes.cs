using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.People.Recovery;

/// <summary>Notes the hashes of new recovery codes, in place of those of before. The codes follow from the command's id and the server's key, so a lost answer can be given again.</summary>
public sealed record MakeRecoveryCodes(Guid CommandId, Guid PersonId, IReadOnlyList<string> Hashes) : ICommand
{
    public static Decision Decide(MakeRecoveryCodes command, Person person, CommandContext context)
    {
        person.OwnedBy(context, command.PersonId);
        return new Decision([new NewEvent(new RecoveryCodesMade(command.PersonId, command.Hashes, context.Now))]);
    }
}
