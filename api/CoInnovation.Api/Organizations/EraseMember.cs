using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>
/// Ends the membership of somebody whose account is erased. Nobody is kept from erasing themself: where no owner would be left, whoever stands highest and came first is one, of those who are not
/// suspended: nobody comes to own it that way whom it had shut out.
/// </summary>
public sealed record EraseMember(Guid CommandId, Guid OrganizationId, Guid PersonId) : ICommand
{
    public static Decision Decide(EraseMember command, OrganizationAccount account, CommandContext context)
    {
        if (!account.Members.ContainsKey(command.PersonId))
        {
            return Decision.Nothing;
        }

        var heir = account.IsLastOwner(command.PersonId)
            ? account.Members.Where(one => one.Key != command.PersonId && !one.Value.IsSuspended).OrderByDescending(one => one.Value.Role).ThenBy(one => one.Value.JoinedAt).ThenBy(one => one.Key)
                .Select(one => (Guid?)one.Key).FirstOrDefault()
            : null;
        return new Decision([new NewEvent(new MemberErased(command.OrganizationId, command.PersonId, heir, context.Now))]);
    }
}
