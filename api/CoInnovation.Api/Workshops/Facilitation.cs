using System.Collections.Immutable;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Inviting;

namespace CoInnovation.Api.Workshops;

/// <summary>What facilitators alone see: the slice that the facilitators' feed folds into.</summary>
/// <param name="JoinCode">The code that lets people in.</param>
/// <param name="Generation">Raised by each new code; links of an older generation lead nowhere.</param>
public sealed record Facilitation(string? JoinCode, int Generation)
{
    public static Facilitation Empty { get; } = new(JoinCode: null, Generation: 0);

    /// <summary>Those that facilitators made, the oldest first; ended ones too.</summary>
    public ImmutableArray<WorkshopInvitation> Invitations { get; init; } = [];

    /// <summary>The organizations with accounts that have not answered yet whether they are the ones on a side.</summary>
    public ImmutableArray<SideAsk> SideAsks { get; init; } = [];

    public Facilitation Apply(WorkshopEvent happened) => happened switch
    {
        JoinCodeIssued e => this with { JoinCode = e.Code, Generation = e.Generation },
        InvitationMade e => this with { Invitations = Invitations.Add(WorkshopInvitation.From(e)) },
        InvitationRotated e => At(e.InvitationId, one => one with { Generation = e.Generation }),
        InvitationRevoked e => At(e.InvitationId, one => one with { RevokedAt = e.RevokedAt }),
        InvitationUsed e => At(e.InvitationId, one => one with { UsedBy = one.UsedBy.Add(e.ParticipantId) }),
        SideAccountAsked or SideAskEnded => this with { SideAsks = SideFold.Apply(SideAsks, happened) },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not an event of the facilitators' feed."),
    };

    private Facilitation At(Guid invitationId, Func<WorkshopInvitation, WorkshopInvitation> change) =>
        this with { Invitations = Invitations.Change(one => one.InvitationId == invitationId, change) };
}
