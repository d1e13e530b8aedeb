using System.Collections.Concurrent;
using System.Threading.Channels;
using CoInnovation.Api.Backlog.Changes;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Tailing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>An item that came or changed, as it is afterwards, or that left what some may see, or both. Its cursor is made for each listener, who is told one of these.</summary>
internal sealed record BacklogChange(string Tenant, BacklogItem? Item, bool Added, ChangePlace Place) : IResumableEvent
{
    public RemovedItem? Removed { get; init; }

    public string Cursor { get; init; } = "";
}

/// <summary>
/// Tells the node's listeners of changes of the backlog. Each change is read once, when the read model shows it, however many listen; whoever does not keep up is
/// told so and can subscribe again.
/// </summary>
internal sealed partial class BacklogFeed(Tail tail, BacklogReader reader, CountedItems counted, WaitForProjection waitForProjection, TimeProvider time, ILogger<BacklogFeed> logger) : IAsyncDisposable
{
    private const int MaxWaiting = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<Channel<BacklogChange>, bool> _listeners = new();
    private readonly CancellationTokenSource _stopping = new();
    private long _position;
    private Task _running = Task.CompletedTask;

    public void Start()
    {
        _position = tail.Position;
        _running = Task.Run(FollowAsync);
    }

    /// <summary>Every change from the call on, whoever may see it, until the listener is disposed of.</summary>
    public Listener Listen()
    {
        var channel = Channel.CreateBounded<BacklogChange>(MaxWaiting);
        lock (_lock)
        {
            _listeners.TryAdd(channel, true);
            return new Listener(channel.Reader, _position, () => _listeners.TryRemove(channel, out _));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    /// <summary>Waits until the read model shows all that happened before somebody began to listen: what the feed passed by while nobody did is not told.</summary>
    public async Task ShowsAsync(Listener listener, CancellationToken cancellationToken)
    {
        while (!await waitForProjection(BacklogProjection.ProjectionName, listener.Position, Patience, cancellationToken))
        {
            Waiting(logger, listener.Position);
        }
    }

    private async Task FollowAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in tail.ReadAsync(_position, _stopping.Token))
                {
                    if (!TryPassBy(batch))
                    {
                        await TellAsync(batch);
                        lock (_lock)
                        {
                            _position = batch[^1].Position;
                        }
                    }
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever fails, the feed goes on from the same place: giving up would silence every listener of this node.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Failed(logger, fault, _position);
                await Task.Delay(TimeSpan.FromSeconds(1), time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A batch that nobody hears is passed by; whoever comes then knows from the position.</summary>
    private bool TryPassBy(IReadOnlyList<RecordedEvent> batch)
    {
        lock (_lock)
        {
            if (_listeners.IsEmpty)
            {
                _position = batch[^1].Position;
                return true;
            }

            return false;
        }
    }

    private async Task TellAsync(IReadOnlyList<RecordedEvent> batch)
    {
        List<(RecordedEvent Recorded, IReadOnlyCollection<Guid> Ids)> happened = [];
        foreach (var recorded in batch)
        {
            IReadOnlyCollection<Guid> touched = CountedItems.Changes(recorded) ? [.. (await counted.OfAsync(recorded, _stopping.Token)).Keys] : ChangeMarks.TouchedBy(recorded);
            if (touched.Count > 0)
            {
                happened.Add((recorded, touched));
            }
        }

        if (happened is [])
        {
            return;
        }

        var last = batch[^1].Position;
        while (!await waitForProjection(BacklogProjection.ProjectionName, last, Patience, _stopping.Token))
        {
            Waiting(logger, last);
        }

        foreach (var changes in happened.GroupBy(change => change.Recorded.Stream.Tenant, StringComparer.Ordinal))
        {
            var everything = new BacklogScope(changes.Key, null);
            var ids = changes.SelectMany(change => change.Ids).ToArray();
            var painPoints = await reader.FindAsync(BacklogPainPoint.Table, everything, ids, _stopping.Token);
            var ideas = await reader.FindAsync(BacklogIdea.Table, everything, ids, _stopping.Token);
            var removed = await RemovedAsync(changes.Key, [.. changes.Select(change => change.Recorded).Where(Removals.MayFollowFrom).Select(recorded => recorded.Position)]);
            foreach (var (recorded, touched) in changes)
            {
                var left = removed[recorded.Position].ToDictionary(item => item.Id);

                // In the order of PostgreSQL, in which whoever comes back is told what was missed.
                var unseen = ChangeMarks.AnsweredBy(recorded) is { } answered && !ChangeMarks.MayTell(ideas.GetValueOrDefault(recorded.Stream.Id), painPoints.GetValueOrDefault(answered)) ? (Guid?)answered : null;
                foreach (var id in touched.Union(left.Keys).Where(id => id != unseen).Order())
                {
                    var item = touched.Contains(id) ? (BacklogItem?)painPoints.GetValueOrDefault(id) ?? ideas.GetValueOrDefault(id) : null;
                    var place = new ChangePlace(recorded.Position, id, recorded.Timestamp);
                    Publish(new BacklogChange(changes.Key, item, Added: recorded.Version == 1 && id == recorded.Stream.Id, place) { Removed = left.GetValueOrDefault(id) });
                }
            }
        }
    }

    private async Task<ILookup<long, RemovedItem>> RemovedAsync(string tenant, long[] positions)
    {
        var rows = positions is [] ? [] : await reader.ReadAsync(
            tenant,
            Removals.Matching($"removal.tenant = {tenant} and removal.position = any({positions})"), Removals.Read, _stopping.Token);
        return Removals.Together(rows).ToLookup(removal => removal.Key.Position, removal => removal.Value);
    }

    private void Publish(BacklogChange change)
    {
        if (change is { Item: null, Removed: null })
        {
            return;
        }

        foreach (var listener in _listeners.Keys)
        {
            if (!listener.Writer.TryWrite(change))
            {
                listener.Writer.TryComplete(new GraphQLException("SUBSCRIPTION_TOO_SLOW", "Changes came faster than they were read. Subscribe again and read the list anew."));
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The backlog's read model has not passed position {Position} yet; listeners wait.")]
    private static partial void Waiting(ILogger logger, long position);

    [LoggerMessage(LogLevel.Error, "Listeners to the backlog stopped at position {Position}; they go on in a second.")]
    private static partial void Failed(ILogger logger, Exception fault, long position);

    /// <summary>Somebody who hears of every change; whoever does not keep up is told so by the reader.</summary>
    internal sealed class Listener(ChannelReader<BacklogChange> changes, long position, Action leave) : IDisposable
    {
        /// <summary>Where the feed stood when the listener came.</summary>
        public long Position => position;

        public IAsyncEnumerable<BacklogChange> ReadAsync(CancellationToken cancellationToken) => changes.ReadAllAsync(cancellationToken);

        public void Dispose() => leave();
    }
}
