using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.EventStore.Tailing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.EventStore.Daemon;

/// <summary>
/// Runs async projections and subscriptions behind the log. Every node starts one; each shard runs on one node at a time, and another node takes over within
/// seconds when that one ends.
/// </summary>
public sealed class ProjectionDaemon : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Shard[] _shards;
    private readonly Task _running;

    private ProjectionDaemon(Shard[] shards)
    {
        _shards = shards;
        _running = Task.WhenAll(shards.Select(shard => Task.Run(() => shard.RunAsync(_stopping.Token))));
    }

    /// <summary>How every shard fares on this node.</summary>
    public IReadOnlyList<ShardHealth> Health => [.. _shards.Select(shard => shard.Health)];

    /// <summary>Starts all shards, each from its checkpoint; a new one from the first event. Two versions of a projection may run beside each other.</summary>
    public static ProjectionDaemon Start(
        PostgresEventStore store,
        Tail tail,
        IEnumerable<IAsyncProjection> projections,
        IEnumerable<ISubscription> subscriptions,
        ILoggerFactory? logging = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(tail);
        var logger = (logging ?? NullLoggerFactory.Instance).CreateLogger<ProjectionDaemon>();
        IShardWork[] works = [.. projections.Select(projection => new ProjectionWork(projection)), .. subscriptions.Select(subscription => new SubscriptionWork(subscription))];
        return works.GroupBy(work => work.Shard, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new ArgumentException($"{twice.Key} is registered twice.", nameof(projections))
            : new ProjectionDaemon([.. works.Select(work => new Shard(work, store, tail, logger))]);
    }

    /// <summary>Read your own writes: true once the projection has passed a position, false when it has not within the time.</summary>
    public Task<bool> WaitForAsync(string name, long position, TimeSpan timeout, CancellationToken cancellationToken) =>
        ShardOf(name).WaitForAsync(position, timeout, cancellationToken);

    /// <summary>
    /// Empties a projection and builds it again from the first event; returns when it has reached the log's end as of now. Readers see it grow. For a change without a
    /// gap, give the projection a new version instead.
    /// </summary>
    public Task RebuildAsync(string name, CancellationToken cancellationToken) => ShardOf(name).RebuildAsync(cancellationToken);

    /// <summary>
    /// Puts the newest version of a projection in the place of the older ones that run beside it, as soon as it has caught up with them. In one transaction, in which
    /// none of them moves, <paramref name="swap"/> turns readers over to the new read model, for example by defining their views anew, and the older versions are done on
    /// every node: readers see the old one or the new one, each whole, and never less than they saw before.
    /// </summary>
    public Task ReplaceAsync(string name, Func<NpgsqlTransaction, CancellationToken, Task> swap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(swap);
        var newest = ShardOf(name);
        var older = _shards.Where(shard => string.Equals(shard.Work.Name, newest.Work.Name, StringComparison.Ordinal) && shard.Work.Version < newest.Work.Version);
        return newest.ReplaceAsync([.. older.Select(shard => shard.Work.Shard)], swap, cancellationToken);
    }

    /// <summary>Tries the stopped streams of a projection or subscription again, now; a restart does the same.</summary>
    public void Resume(string name) => ShardOf(name).StartOver();

    /// <summary>Stops after the batch at hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    /// <summary>A projection by its name (the newest version of it) or by its shard's full name.</summary>
    private Shard ShardOf(string name) =>
        Array.Find(_shards, shard => string.Equals(shard.Work.Shard, name, StringComparison.Ordinal))
        ?? _shards.Where(shard => string.Equals(shard.Work.Name, name, StringComparison.Ordinal)).MaxBy(shard => shard.Work.Version)
        ?? throw new ArgumentException($"No projection or subscription is named '{name}'.", nameof(name));
}
