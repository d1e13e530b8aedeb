namespace CoInnovation.Api.Backlog.Changes;

/// <summary>Where a change stands among all changes of the backlog: by its event's place in the log, then by item, since one event may change many.</summary>
/// <param name="Position">The event's position.</param>
/// <param name="ItemId">The item that changed.</param>
/// <param name="At">When.</param>
internal readonly record struct ChangePlace(long Position, Guid ItemId, DateTimeOffset At)
{
    /// <summary>The place behind all changes of an event.</summary>
    public static ChangePlace Behind(long position, DateTimeOffset at) => new(position, Guid.AllBitsSet, at);

    /// <summary>In the order of PostgreSQL, which compares ids as bytes.</summary>
    public bool IsBehind(ChangePlace other) => Position != other.Position ? Position > other.Position : ItemId.CompareTo(other.ItemId) > 0;
}
