using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Inviting;

/// <summary>Whether an invitation lets anybody in.</summary>
public enum InvitationState
{
    Open,
    UsedUp,
    Expired,
    Revoked,
}

/// <summary>An invitation that a facilitator made: for one role and side, for so many people, until a moment.</summary>
/// <param name="MostUses">How many people may come by it; null: any number.</param>
/// <param name="Generation">Raised by each new secret; those before lead nowhere.</param>
/// <param name="UsedBy">Who took a seat by it, in this order; whoever leaves gives no use back.</param>
public sealed record WorkshopInvitation(
    Guid InvitationId,
    Sealed Label,
    ParticipantRole Role,
    Side? Side,
    int? MostUses,
    DateTimeOffset MadeAt,
    DateTimeOffset ExpiresAt,
    Guid MadeBy,
    int Generation,
    DateTimeOffset? RevokedAt,
    ImmutableArray<Guid> UsedBy)
{
    public static WorkshopInvitation From(InvitationMade e) =>
        new(e.InvitationId, e.Label, e.Role, e.Side, e.MostUses, e.MadeAt, e.ExpiresAt, e.MadeBy, Generation: 1, RevokedAt: null, UsedBy: []);

    public InvitationState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? InvitationState.Revoked
        : MostUses <= UsedBy.Length ? InvitationState.UsedUp
        : ExpiresAt <= now ? InvitationState.Expired
        : InvitationState.Open;
}
