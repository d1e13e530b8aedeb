using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Tailing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>An item that came or changed, as it is afterwards.</summary>
internal sealed record BacklogChange(string Tenant, BacklogItem Item, bool Added);

/// <summary>
/// Tells the node's listeners of changes of the backlog. Each change is read once, when the read model shows it, however many listen; whoever does not keep up is
/// told so and can subscribe again.
/// </summary>
internal sealed partial class BacklogFeed(Tail tail, BacklogReader reader, WaitForProjection waitForProjection, TimeProvider time, ILogger<BacklogFeed> logger) : IAsyncDisposable
{
    private const int MaxWaiting = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Channel<BacklogChange>, bool> _listeners = new();
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public void Start()
    {
        var position = tail.Position;
        _running = Task.Run(() => FollowAsync(position));
    }

    /// <summary>Every change from the call on, whoever may see it.</summary>
    public IAsyncEnumerable<BacklogChange> ListenAsync(CancellationToken cancellationToken)
    {
        var listener = Channel.CreateBounded<BacklogChange>(MaxWaiting);
        _listeners.TryAdd(listener, true);
        return ReadAsync(listener, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private async IAsyncEnumerable<BacklogChange> ReadAsync(Channel<BacklogChange> listener, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var change in listener.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            _listeners.TryRemove(listener, out _);
        }
    }

    private async Task FollowAsync(long position)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in tail.ReadAsync(position, _stopping.Token))
                {
                    if (!_listeners.IsEmpty)
                    {
                        await TellAsync(batch);
                    }

                    position = batch[^1].Position;
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
                Failed(logger, fault, position);
                await Task.Delay(TimeSpan.FromSeconds(1), time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task TellAsync(IReadOnlyList<RecordedEvent> batch)
    {
        var happened = batch.SelectMany(recorded => Touched(recorded).Select(item => (
            recorded.Stream.Tenant, Stream: recorded.Stream.Id, Id: item, Added: IsFirst(recorded), IsItem: recorded.Data is BacklogItemEvent))).ToList();
        if (happened is [])
        {
            return;
        }

        var last = batch[^1].Position;
        while (!await waitForProjection(BacklogProjection.ProjectionName, last, Patience, _stopping.Token))
        {
            Waiting(logger, last);
        }

        foreach (var changes in happened.GroupBy(change => change.Tenant, StringComparer.Ordinal))
        {
            var everything = new BacklogScope(changes.Key, null);
            var ids = changes.Select(change => change.Id).ToArray();
            var painPoints = await reader.FindAsync(BacklogPainPoint.Table, everything, ids, _stopping.Token);
            var ideas = await reader.FindAsync(BacklogIdea.Table, everything, ids, _stopping.Token);
            foreach (var (tenant, stream, id, added, isItem) in changes)
            {
                // Another workshop's vote may be on a card of the same id.
                if (((BacklogItem?)painPoints.GetValueOrDefault(id) ?? ideas.GetValueOrDefault(id)) is { } item && (item.Id == stream || item.WorkshopId == stream || isItem))
                {
                    Publish(new BacklogChange(tenant, item, added));
                }
            }
        }
    }

    private void Publish(BacklogChange change)
    {
        foreach (var listener in _listeners.Keys)
        {
            if (!listener.Writer.TryWrite(change))
            {
                listener.Writer.TryComplete(new GraphQLException("SUBSCRIPTION_TOO_SLOW", "Changes came faster than they were read. Subscribe again and read the list anew."));
            }
        }
    }

    /// <summary>A card's votes count from the end of their round, if the card is kept.</summary>
    private static IEnumerable<Guid> Touched(RecordedEvent recorded) => recorded.Data switch
    {
        ItemMerged e => [recorded.Stream.Id, e.IntoId],
        ItemUnmerged e => [recorded.Stream.Id, e.FromId],
        PainPointEvent or IdeaEvent or BacklogItemEvent => [recorded.Stream.Id],
        VotingRoundClosed closed => closed.Results.Select(result => result.CardId),
        _ => [],
    };

    private static bool IsFirst(RecordedEvent recorded) => recorded.Data is PainPointRecorded or IdeaRecorded;

    [LoggerMessage(LogLevel.Warning, "The backlog's read model has not passed position {Position} yet; listeners wait.")]
    private static partial void Waiting(ILogger logger, long position);

    [LoggerMessage(LogLevel.Error, "Listeners to the backlog stopped at position {Position}; they go on in a second.")]
    private static partial void Failed(ILogger logger, Exception fault, long position);
}
