using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;

namespace CoInnovation.Api.PainPoints;

/// <summary>Whoever submitted a pain point: a person from whichever of their seats, or the product team on behalf of an organization.</summary>
internal static class Author
{
    public static bool Is(PainPoint painPoint, CommandContext context) =>
        painPoint.Submission is { } submitted && (submitted.AddedBy is null ? context.Principal.Seats.Any(seat => seat.ParticipantId == submitted.SubmitterId) : context.Principal.IsProductTeam);

    /// <summary>Whether this is the author under another id: a seat of theirs, the organization that they spoke for, or the product team.</summary>
    public static bool IsSelf(Guid id, PainPoint painPoint, CommandContext context) =>
        id == painPoint.SubmitterId || Follower.IdsOf(context.Principal).Contains(id);
}
