using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using Npgsql;

namespace CoInnovation.EventStore.Daemon;

/// <summary>What a shard does with events: a projection's writing, or a subscription's handling.</summary>
internal interface IShardWork
{
    string Name { get; }

    int Version { get; }

    string Shard { get; }

    /// <summary>How often one event is tried before its stream stands still.</summary>
    int Attempts { get; }

    /// <summary>Whether what it writes for one stream rests on what it wrote for others.</summary>
    bool SpansStreams { get; }

    bool Wants(RecordedEvent recorded);

    /// <summary>Acts outside the database, before the transaction that moves the checkpoint.</summary>
    Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken);

    /// <summary>Writes within the transaction that moves the checkpoint.</summary>
    Task WriteAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken);

    Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken);
}

/// <summary>A projection: what it writes and the checkpoint are one transaction.</summary>
internal sealed class ProjectionWork(IAsyncProjection projection) : IShardWork
{
    public string Name => projection.Name;

    public int Version => projection.Version;

    public string Shard => projection.Version == 1 ? $"{projection.Name}:All" : $"{projection.Name}:V{projection.Version}:All";

    // A projection depends on nothing that passes by itself.
    public int Attempts => 1;

    public bool SpansStreams => projection.SpansStreams;

    // What cannot be read may be of a type that the projection wants.
    public bool Wants(RecordedEvent recorded) =>
        projection.EventTypes.Count == 0 || recorded.Data is UndecodableEvent || projection.EventTypes.Contains(recorded.Data.GetType());

    public Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task WriteAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        projection.ApplyAsync(events, transaction, cancellationToken);

    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.ResetAsync(transaction, cancellationToken);
}

/// <summary>A subscription: the checkpoint follows when the handler has returned, so a crash in between repeats.</summary>
internal sealed class SubscriptionWork(ISubscription subscription) : IShardWork
{
    public string Name => subscription.Name;

    public int Version => 1;

    public string Shard => $"{subscription.Name}:All";

    public int Attempts => 10;

    public bool SpansStreams => false;

    public bool Wants(RecordedEvent recorded) =>
        subscription.EventTypes.Count == 0 || recorded.Data is UndecodableEvent || subscription.EventTypes.Contains(recorded.Data.GetType());

    public Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) => subscription.HandleAsync(events, cancellationToken);

    public Task WriteAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"Subscription {subscription.Name} acts on the world and cannot be rebuilt.");
}
