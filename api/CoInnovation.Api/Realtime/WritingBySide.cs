using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// On which side people write, for those who facilitate. Never while cards without names may come, from whichever step: "a customer writes"
/// and then "one card more" would say of which side the card is, and of a side with one person whose.
/// </summary>
internal sealed class WritingBySide(Mailboxes<Workshop> workshops, SeenVersions seen, TimeProvider time)
{
    /// <summary>Null where it is not told.</summary>
    public async Task<IReadOnlyDictionary<Side, int>?> CountAsync(StreamKey key, IReadOnlyCollection<Guid> writing, CancellationToken cancellationToken)
    {
        var sent = seen.Of(key);
        var (workshop, version) = await workshops.ReadAsync(key, cancellationToken);

        // A state that is older than what people have seen may not know yet that their step shows no names.
        return version < sent || workshop.Board.CurrentStepId is null || workshop.RunsWithoutNames() || workshop.TakesCardsWithoutNames(time.GetUtcNow())
            ? null
            : workshop.Board.Participants
                .Where(one => one is { Present: true, Role: ParticipantRole.Contributor, Side: not null } && writing.Contains(one.ParticipantId))
                .CountBy(one => one.Side!.Value)
                .ToDictionary();
    }
}
