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

    /// <summary>How every shard fares on this node; what is built beside another one only while it is.</summary>
    public IReadOnlyList<ShardHealth> Health => [.. _shards.Select(shard => shard.Health).Where(health => health.State != ShardState.Resting)];

    /// <summary>Starts all shards, each from its checkpoint; a new one from the first event.</summary>
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
            : new ProjectionDaemon(
            [
                .. works.Select(work => new Shard(work, store, tail, logger)),
                .. works.OfType<ProjectionWork>().Select(work => work.Beside).OfType<BesideWork>().Select(work => new Shard(work, store, tail, logger, new Building(work, store))),
            ]);
    }

    /// <summary>Read your own writes: true once the projection has passed a position, false when it has not within the time.</summary>
    public Task<bool> WaitForAsync(string name, long position, TimeSpan timeout, CancellationToken cancellationToken) =>
        ShardOf(name).WaitForAsync(position, timeout, cancellationToken);

    /// <summary>
    /// Builds a projection again from the first event; returns when readers see it, as far as the log's end as of now. An <see cref="IBesideProjection"/> is built beside
    /// what readers see, which is removed by then; any other is emptied, and readers see it grow.
    /// </summary>
    public Task RebuildAsync(string name, CancellationToken cancellationToken)
    {
        var shard = ShardOf(name);
        return BesideOf(shard)?.BuildBesideAsync(cancellationToken) ?? shard.RebuildAsync(cancellationToken);
    }

    /// <summary>
    /// After keys were destroyed: when this returns, what is being built beside a projection, on whichever node, writes nothing any more that was read before. What it
    /// wrote until then stays. Nothing happens when nothing is being built.
    /// </summary>
    public Task ReadAnewAsync(string name, CancellationToken cancellationToken) => BesideOf(ShardOf(name))?.ReadAnewAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>
    /// True when what is built beside a projection, on whichever node, cannot take its place: a stream stands still in it that does not in the live one. Then
    /// <see cref="RebuildAsync"/> returns only when that is mended.
    /// </summary>
    public Task<bool> IsHeldUpAsync(string name, CancellationToken cancellationToken) => BesideOf(ShardOf(name))?.IsHeldUpAsync(cancellationToken) ?? Task.FromResult(false);

    /// <summary>Tries the stopped streams of a projection or subscription again, now; a restart does the same.</summary>
    public void Resume(string name)
    {
        var shard = ShardOf(name);
        shard.StartOver();
        BesideOf(shard)?.StartOver();
    }

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

    private Shard? BesideOf(Shard live) => Array.Find(_shards, shard => live.Work.BesideShard is { } beside && string.Equals(shard.Work.Shard, beside, StringComparison.Ordinal));
}
