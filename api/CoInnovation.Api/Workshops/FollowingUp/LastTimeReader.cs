using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.FollowingUp;

/// <summary>Reads the promises of last time for those who are in the workshop that follows.</summary>
internal sealed class LastTimeReader(Mailboxes<Workshop> workshops, NamingWorkshops naming, TimeProvider clock)
{
    /// <summary>Null where the workshop follows none.</summary>
    public async Task<LastTime?> OfAsync(string tenant, WorkshopBoard board, CancellationToken cancellationToken) =>
        board.FollowsWorkshopId is { } earlierId ? Of(board, (await workshops.ReadAsync(new StreamKey(tenant, earlierId), cancellationToken)).State) : null;

    /// <summary>The workshops that take something along from this one.</summary>
    public async Task<IReadOnlyList<StreamKey>> FollowersAsync(StreamKey earlier, CancellationToken cancellationToken) =>
        [.. (await naming.OfAsync(earlier.Tenant, earlier.Id, cancellationToken)).Select(id => earlier with { Id = id })];

    /// <summary>The same where the earlier workshop is read already.</summary>
    public LastTime? Of(WorkshopBoard board, Workshop earlier) => LastTime.Of(board, earlier.Board, clock.GetUtcNow());
}
