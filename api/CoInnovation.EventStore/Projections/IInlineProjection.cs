using Npgsql;

namespace CoInnovation.EventStore.Projections;

/// <summary>
/// Writes a read model in the transaction that appends, for what must be unique or visible at once. It slows every append: use it for small lookups only. What it
/// throws fails the append: an <see cref="AppendRefusedException"/> as an answer like any other, everything else as a fault.
/// </summary>
public interface IInlineProjection
{
    /// <summary>The CLR types of events to be called with.</summary>
    IReadOnlySet<Type> EventTypes { get; }

    /// <summary>Applies events of one group, in log order. Write through <paramref name="transaction"/> only.</summary>
    Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken);
}
