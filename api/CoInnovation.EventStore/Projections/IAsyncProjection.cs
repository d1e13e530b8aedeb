using Npgsql;

namespace CoInnovation.EventStore.Projections;

/// <summary>
/// Keeps a read model up to date behind the log. Each event takes effect exactly once: the checkpoint is written in the transaction of what the projection writes.
/// Where readers may not see a rebuild, it is an <see cref="IBesideProjection"/>.
/// </summary>
public interface IAsyncProjection
{
    /// <summary>The stable name, for example <c>backlog</c>.</summary>
    string Name { get; }

    /// <summary>From 1. Name and version make the shard's name as Marten writes it: <c>backlog:All</c>, <c>backlog:V2:All</c>.</summary>
    int Version { get; }

    /// <summary>
    /// True if what is written for one stream rests on what was written for another. A stream that stood still is then not caught up alone, out of the log's order: once
    /// it goes on, all is built again.
    /// </summary>
    bool SpansStreams => false;

    /// <summary>The CLR types of events to be called with; empty means all.</summary>
    IReadOnlySet<Type> EventTypes { get; }

    /// <summary>Applies events in log order. Write through <paramref name="transaction"/> only, and depend on nothing but the events and the tables written here.</summary>
    Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Empties the read model, for a rebuild from the first event.</summary>
    Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken);

    /// <summary>
    /// The end of the log, as it was when a run began, is reached: called once a start, in the transaction that moves the checkpoint there. What is dear to keep up while
    /// everything is built, such as indexes, may be put aside in <see cref="ResetAsync"/> and comes back here.
    /// </summary>
    Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;
}
