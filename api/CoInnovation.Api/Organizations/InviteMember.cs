using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Organizations;

/// <summary>Invites whoever has an address, by mail. The address was checked before; its id is kept for it, so nobody learns whether there is an account.</summary>
public sealed record InviteMember(Guid CommandId, Guid OrganizationId, Guid InvitationId, Guid PersonId, string Address, MemberRole Role) : ICommand
{
    /// <summary>How long the link opens.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public const int MostMembers = 500;

    public static Decision Decide(InviteMember command, OrganizationAccount account, CommandContext context)
    {
        if (command.Role > account.RoleOf(context, atLeast: MemberRole.Administrator))
        {
            throw Refusals.AboveOwn();
        }

        if (account.UsedIds.Contains(command.InvitationId))
        {
            throw InvalidInputException.IdTaken("invitationId");
        }

        if (account.Members.ContainsKey(command.PersonId))
        {
            throw new RuleViolationException("ALREADY_MEMBER", "Whoever has this address belongs to the organization already.", ["email"]);
        }

        var open = account.Invitations.Where(one => account.OpenInvitation(one.Key, context.Now) is not null).ToList();
        if (open.Exists(one => one.Value.PersonId == command.PersonId))
        {
            throw new RuleViolationException("ALREADY_INVITED", "This address has an invitation already. Revoke it to send another one.", ["email"]);
        }

        if (account.Members.Count + open.Count >= MostMembers)
        {
            throw new RuleViolationException("TOO_MANY_MEMBERS", $"At most {MostMembers} people belong to an organization, those who are invited included.");
        }

        return new Decision([new NewEvent(new MemberInvited(
            command.OrganizationId, command.InvitationId, command.PersonId, Sealed.Of(command.PersonId, command.Address), command.Role, context.Principal.PersonId!.Value,
            context.Now + Lifetime, context.Now))]);
    }
}
