namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>What follows when a facilitator removes people.</summary>
internal static class Removing
{
    /// <summary>
    /// Their seats end, and with them the invitations that they made: they know the links, and nobody invites to what they may not do themself any more; and what they were offered. Those
    /// whom they invited stay.
    /// </summary>
    public static IEnumerable<WorkshopEvent> Of(Workshop workshop, IReadOnlyCollection<Participant> leaving, DateTimeOffset now, Guid? except = null) =>
    [
        .. leaving.Select(one => new ParticipantLeft(one.ParticipantId, Removed: true)),
        .. workshop.Facilitators.Slice.Invitations
            .Where(invitation => invitation.StateAt(now) == InvitationState.Open && invitation.InvitationId != except
                && leaving.Any(one => one.ParticipantId == invitation.MadeBy || invitation.InvitationId == workshop.SeatOf(one.ParticipantId).Slice.FacilitationOffer))
            .Select(invitation => new InvitationRevoked(invitation.InvitationId, now)),
    ];

    /// <summary>Whoever goes, by whatever way, takes no offer to facilitate along.</summary>
    public static IEnumerable<WorkshopEvent> OfferTo(Workshop workshop, Guid participantId, DateTimeOffset now) =>
        workshop.Facilitators.Slice.Invitations
            .Where(invitation => invitation.StateAt(now) == InvitationState.Open && invitation.InvitationId == workshop.SeatOf(participantId).Slice.FacilitationOffer)
            .Select(invitation => new InvitationRevoked(invitation.InvitationId, now));
}
