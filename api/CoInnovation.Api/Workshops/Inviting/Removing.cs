using CoInnovation.Api.Workshops.Mirror;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>What follows when people go.</summary>
internal static class Removing
{
    /// <summary>
    /// Their seats end, and with them the invitations that they made: they know the links, and nobody invites to what they may not do themself any more; and what they were offered. Those
    /// whom they invited stay.
    /// </summary>
    public static IEnumerable<WorkshopEvent> Of(Workshop workshop, IReadOnlyCollection<Participant> leaving, DateTimeOffset now, Guid? except = null, bool byFacilitator = true) => CloseMirror.ClosedWith(
        workshop,
        [
            .. leaving.Select(one => new ParticipantLeft(one.ParticipantId, byFacilitator)),
            .. Revoked(workshop, now, invitation =>
                invitation.InvitationId != except && leaving.Any(one => one.ParticipantId == invitation.MadeBy || IsOffer(workshop, invitation, one.ParticipantId))),
        ]);

    /// <summary>Somebody gives the own seat up.</summary>
    public static IEnumerable<WorkshopEvent> ByOneself(Workshop workshop, Guid participantId, DateTimeOffset now) =>
        CloseMirror.ClosedWith(workshop, [new ParticipantLeft(participantId, Removed: false), .. OfferTo(workshop, participantId, now)]);

    /// <summary>Whoever goes, by whatever way, takes no offer to facilitate along.</summary>
    private static IEnumerable<WorkshopEvent> OfferTo(Workshop workshop, Guid participantId, DateTimeOffset now) =>
        Revoked(workshop, now, invitation => IsOffer(workshop, invitation, participantId));

    private static bool IsOffer(Workshop workshop, WorkshopInvitation invitation, Guid participantId) => invitation.InvitationId == workshop.SeatOf(participantId).Slice.FacilitationOffer;

    private static IEnumerable<InvitationRevoked> Revoked(Workshop workshop, DateTimeOffset now, Func<WorkshopInvitation, bool> which) =>
        workshop.Facilitators.Slice.Invitations
            .Where(invitation => invitation.StateAt(now) == InvitationState.Open && which(invitation))
            .Select(invitation => new InvitationRevoked(invitation.InvitationId, now));
}
