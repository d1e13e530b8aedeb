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

    /// <summary>The shard that builds the same anew beside it; null where all is built anew in place.</summary>
    string? BesideShard => null;

    bool Wants(RecordedEvent recorded);

    /// <summary>Acts outside the database, before the transaction that moves the checkpoint.</summary>
    Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken);

    /// <summary>Writes within the transaction that moves the checkpoint.</summary>
    Task WriteAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken);

    Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Once a run: the end of the log, as it was when the run began, is reached within this transaction.</summary>
    Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken);
}

/// <summary>A projection: what it writes and the checkpoint are one transaction.</summary>
internal sealed class ProjectionWork(IAsyncProjection projection) : IShardWork
{
    private readonly string _prefix = projection.Version == 1 ? projection.Name : $"{projection.Name}:V{projection.Version}";

    public string Name => projection.Name;

    public int Version => projection.Version;

    public string Shard => $"{_prefix}:All";

    public string? BesideShard => projection is IBesideProjection ? $"{_prefix}:Beside" : null;

    /// <summary>What builds beside this one; null where nothing does.</summary>
    public BesideWork? Beside => projection is IBesideProjection live ? new BesideWork(live, this, new ProjectionWork(live.Beside)) : null;

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

    public Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.CaughtUpAsync(transaction, cancellationToken);
}

/// <summary>A projection's second self: what it writes takes the live one's place.</summary>
internal sealed class BesideWork(IBesideProjection projection, IShardWork live, IShardWork writing) : IShardWork
{
    public IBesideProjection Projection => projection;

    public IShardWork Live => live;

    public string Name => Shard;

    public int Version => live.Version;

    public string Shard => live.BesideShard!;

    public int Attempts => writing.Attempts;

    public bool SpansStreams => writing.SpansStreams;

    public bool Wants(RecordedEvent recorded) => writing.Wants(recorded);

    public Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task WriteAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        writing.WriteAsync(events, transaction, cancellationToken);

    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => writing.ResetAsync(transaction, cancellationToken);

    public Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => writing.CaughtUpAsync(transaction, cancellationToken);
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

    public Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;
}
