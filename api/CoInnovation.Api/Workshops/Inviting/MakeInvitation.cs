using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>
/// Makes a way in for certain people. Only facilitators can, and no role reaches further than theirs, so none is given that the inviter does not have.
/// </summary>
/// <param name="Side">For contributors; others act for none.</param>
/// <param name="MostUses">How many people may come by it; null: any number.</param>
/// <param name="Days">How many days it lets people in.</param>
public sealed record MakeInvitation(
    Guid CommandId, Guid WorkshopId, Guid InvitationId, string Label, ParticipantRole Role, Side? Side, int? MostUses, int Days) : IWorkshopCommand
{
    public const int HighestUses = 500;
    public const int LongestDays = 90;
    public const int MostOpen = 100;

    public static Decision Decide(MakeInvitation command, Workshop workshop, CommandContext context)
    {
        var inviter = workshop.Steering(context);
        var known = workshop.Facilitators.Slice.Invitations;
        if (known.Any(one => one.InvitationId == command.InvitationId))
        {
            throw InvalidInputException.IdTaken("invitationId");
        }

        if (known.Count(one => one.StateAt(context.Now) == InvitationState.Open) >= MostOpen)
        {
            throw new RuleViolationException("TOO_MANY_INVITATIONS", $"{MostOpen} invitations are open. Revoke those that nobody needs any more.");
        }

        var side = command.Role == ParticipantRole.Contributor ? command.Side : null;
        if (command.Role == ParticipantRole.Contributor)
        {
            workshop.OrganizationOf(side);
        }

        InRange(command.MostUses ?? 1, HighestUses, "mostUses");
        InRange(command.Days, LongestDays, "days");
        return Audience.Publish(new InvitationMade(
            command.InvitationId, TypedText.By(inviter.ParticipantId, command.Label, 60, "label"), command.Role, side, command.MostUses,
            context.Now, context.Now.AddDays(command.Days), inviter.ParticipantId));
    }

    private static void InRange(int value, int most, string field)
    {
        if (value < 1 || value > most)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"Choose a number from 1 to {most}.", [field]);
        }
    }
}
