namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>Somebody is asked to facilitate as well, by an invitation that is theirs alone.</summary>
public sealed record FacilitationOffered(Guid ParticipantId, Guid InvitationId) : WorkshopEvent;

/// <summary>The offer was taken up, or is not wanted.</summary>
public sealed record FacilitationOfferAnswered(Guid ParticipantId, bool Taken) : WorkshopEvent;
