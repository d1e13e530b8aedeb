using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// On which side people write, for those who facilitate. Never while cards without names may come, from whichever step: "a customer writes"
/// and then "one card more" would say of which side the card is, and of a side with one person whose.
/// </summary>
internal sealed class WritingBySide(SentWorkshops workshops, TimeProvider time)
{
    /// <summary>Null where it is not told.</summary>
    public async Task<IReadOnlyDictionary<Side, int>?> CountAsync(StreamKey key, IReadOnlyCollection<Guid> writing, CancellationToken cancellationToken)
    {
        var workshop = await workshops.ReadAsync(key, cancellationToken);
        return workshop.Board.CurrentStepId is null || workshop.RunsWithoutNames() || workshop.TakesCardsWithoutNames(time.GetUtcNow())
            ? null
            : workshop.Board.Participants
                .Where(one => one is { Present: true, Role: ParticipantRole.Contributor, Side: not null } && writing.Contains(one.ParticipantId))
                .CountBy(one => one.Side!.Value)
                .ToDictionary();
    }
}
