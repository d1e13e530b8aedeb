using CoInnovation.Api.Workshops.Inviting;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>An invitation as facilitators see it. One that lets nobody in any more shows no link.</summary>
internal sealed record MadeInvitation(WorkshopInvitation Invitation, WorkshopBoard Board, DateTimeOffset Now, string Address)
{
    public InvitationState State => Invitation.StateAt(Now);

    public string? Url => State == InvitationState.Open ? Address : null;

    public string? QrCode => Url is { } url ? JoinLink.QrCodeOf(url) : null;

    public IReadOnlyList<Participant> Participants => [.. Board.Participants.Where(one => Invitation.UsedBy.Contains(one.ParticipantId))];

    public Participant? MadeBy => Board.Participants.FirstOrDefault(one => one.ParticipantId == Invitation.MadeBy);
}
