using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>What decisions about invitations ask of the state first.</summary>
internal static class InvitationGuards
{
    /// <summary>For whoever stands outside with the secret of this generation: lets in, or says why not and what to do.</summary>
    public static WorkshopInvitation Usable(this Workshop workshop, Guid invitationId, int generation, DateTimeOffset now)
    {
        var invitation = workshop.Facilitators.Slice.Invitations.FirstOrDefault(one => one.InvitationId == invitationId);
        if (invitation is null || invitation.Generation != generation)
        {
            throw new RuleViolationException("JOIN_CODE_STALE", "This link or code leads nowhere any more. Ask the facilitator for the new one.");
        }

        return invitation.StateAt(now) switch
        {
            InvitationState.Open => invitation,
            InvitationState.UsedUp => throw new RuleViolationException(
                "INVITATION_USED_UP", $"This invitation is used up: it was for {People(invitation.MostUses)}. Ask the facilitator for one of your own."),
            InvitationState.Expired => throw new RuleViolationException("INVITATION_EXPIRED", "This invitation has expired. Ask the facilitator for a new one."),
            _ => throw new RuleViolationException("INVITATION_REVOKED", "This invitation was taken back. Ask the facilitator whether there is another one for you."),
        };
    }

    /// <summary>For a facilitator.</summary>
    public static WorkshopInvitation Invitation(this Workshop workshop, Guid invitationId) =>
        workshop.Facilitators.Slice.Invitations.FirstOrDefault(one => one.InvitationId == invitationId)
        ?? throw new NotFoundException("INVITATION_NOT_FOUND", "There is no such invitation in this workshop.", ["invitationId"]);

    private static string People(int? count) => count == 1 ? "one person" : $"{count} people";
}
