using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.FollowingUp;

/// <summary>Reads the promises of last time for those who are in the workshop that follows.</summary>
public sealed class LastTimeReader(Mailboxes<Workshop> workshops, TimeProvider clock)
{
    /// <summary>Null where the workshop follows none.</summary>
    public async Task<LastTime?> OfAsync(string tenant, WorkshopBoard board, CancellationToken cancellationToken)
    {
        if (board.FollowsWorkshopId is not { } earlierId)
        {
            return null;
        }

        var (earlier, _) = await workshops.ReadAsync(new StreamKey(tenant, earlierId), cancellationToken);
        return LastTime.Of(board, earlier.Board, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
