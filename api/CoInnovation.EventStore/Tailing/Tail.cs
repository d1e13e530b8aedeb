using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoInnovation.EventStore.Tailing;

/// <summary>
/// The one reader of the log's end in a node. Own commits join on in memory; other nodes' commits are fetched when they notify; a slow poll is the net under both.
/// Readers pull at their own pace: a slow one is served from the ring, then from the log, and holds up nobody.
/// </summary>
public sealed partial class Tail : IAsyncDisposable
{
    private const int PageSize = 1000;

    // Who reads from far behind has much to do with each page, and more of it in one go.
    private const int CatchUpPageSize = 4000;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly IEventStore _store;
    private readonly ILogger _logger;
    private readonly RecentEvents _recent;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly IDisposable[] _registrations;
    private readonly Dictionary<TaskCompletionSource, long> _waiting = [];
    private Task _running = Task.CompletedTask;

    private Tail(IEventStore store, long head, int recentEvents, ILogger logger)
    {
        _store = store;
        _logger = logger;
        _recent = new RecentEvents(recentEvents);
        _recent.StartAfter(head);
        _registrations = [store.OnCommitted(Extend), store.Keyring.OnErased(_ => ForgetRecent())];
    }

    /// <summary>The last position that readers of this tail can have seen.</summary>
    public long Position
    {
        get
        {
            lock (_lock)
            {
                return _recent.Last;
            }
        }
    }

    /// <summary>
    /// Starts at the log's end. <paramref name="recentEvents"/> is the size of the ring, in events; <paramref name="scheduler"/> is where its loops run, the thread pool
    /// unless a simulation decides what runs next.
    /// </summary>
    public static async Task<Tail> StartAsync(
        IEventStore store, CancellationToken cancellationToken, int recentEvents = 16_384, ILogger<Tail>? logger = null, TaskScheduler? scheduler = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        scheduler ??= TaskScheduler.Default;
        var tail = new Tail(store, await store.ReadHeadAsync(cancellationToken), recentEvents, (ILogger?)logger ?? NullLogger.Instance);
        tail._running = Task.WhenAll(scheduler.Run(tail.CatchUpAsync), scheduler.Run(tail.ListenAsync), scheduler.Run(tail.PollAsync));
        return tail;
    }

    /// <summary>
    /// Every event after a position, in log order, in batches as they come, without end. Nothing is missed and nothing comes twice, however slow the reader is.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<RecordedEvent>> ReadAsync(long afterPosition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<RecordedEvent>? batch;
            lock (_lock)
            {
                batch = _recent.After(afterPosition, PageSize);
            }

            // What could not be read may have been repaired since.
            if (batch is null || batch.Any(recorded => recorded.Data is UndecodableEvent))
            {
                batch = await _store.ReadLogAsync(afterPosition, CatchUpPageSize, cancellationToken);
            }

            if (batch.Count == 0)
            {
                await WaitForAsync(afterPosition + 1, cancellationToken);
                continue;
            }

            yield return batch;
            afterPosition = batch[^1].Position;
        }
    }

    /// <summary>As <see cref="IEventStore.ReadFeedAsync"/>, without a query when the ring still holds what is asked for.</summary>
    public async ValueTask<IReadOnlyList<RecordedEvent>> ReadFeedAsync(StreamKey stream, string feed, long afterSequence, int max, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordedEvent>? events;
        lock (_lock)
        {
            events = _recent.FeedAfter(stream, feed, afterSequence, max);
        }

        return events ?? await _store.ReadFeedAsync(stream, feed, afterSequence, max, cancellationToken);
    }

    /// <summary>Waits until this tail has passed a position.</summary>
    public async Task WaitForAsync(long position, CancellationToken cancellationToken)
    {
        while (true)
        {
            // One for each who waits, awaited without anything in between: so everybody goes on where it was, a simulation's scheduler included.
            var moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                if (_recent.Last >= position)
                {
                    return;
                }

                _waiting.Add(moved, position);
            }

            await using var canceling = cancellationToken.UnsafeRegister(
                static (waiting, token) => ((TaskCompletionSource)waiting!).TrySetCanceled(token), moved);
            try
            {
                await moved.Task;
            }
            finally
            {
                lock (_lock)
                {
                    _waiting.Remove(moved);
                }
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    /// <summary>Takes events that follow on what is known; a group of another node in between is fetched from the log first.</summary>
    private void Extend(IReadOnlyList<RecordedEvent> events)
    {
        TaskCompletionSource[] waiting;
        lock (_lock)
        {
            if (events[^1].Position <= _recent.Last)
            {
                return;
            }

            if (events[0].Position > _recent.Last + 1)
            {
                Wake();
                return;
            }

            foreach (var recorded in events)
            {
                if (recorded.Position == _recent.Last + 1)
                {
                    _recent.Add(recorded);
                }
            }

            waiting = [.. _waiting.Where(one => one.Value <= _recent.Last).Select(one => one.Key)];
        }

        foreach (var one in waiting)
        {
            one.TrySetResult();
        }
    }

    private void ForgetRecent()
    {
        lock (_lock)
        {
            _recent.StartAfter(_recent.Last);
        }
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    private async Task CatchUpAsync()
    {
        while (await IsWokenAsync())
        {
            await RetryAsync(async () =>
            {
                IReadOnlyList<RecordedEvent> page;
                do
                {
                    page = await _store.ReadLogAsync(Position, PageSize, _stopping.Token);
                    if (page.Count > 0)
                    {
                        Extend(page);
                    }
                }
                while (page.Count == PageSize);
            });
        }
    }

    private Task ListenAsync() => RetryAsync(() => _store.ListenAsync(
        head =>
        {
            if (head > Position)
            {
                Wake();
            }
        },
        _stopping.Token));

    private async Task PollAsync()
    {
        using var timer = new PeriodicTimer(PollInterval, _store.TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
            {
                Wake();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    /// <summary>Repeats what failed, a second apart: the tail outlives every outage of the database.</summary>
    private async Task RetryAsync(Func<Task> action)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await action();
                return;
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever the store throws, the tail tries again: giving up would silence every client of this node.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFault(fault);
                await Task.Delay(PollInterval, _store.TimeProvider, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
    }

    /// <summary>False when the tail stops.</summary>
    private async ValueTask<bool> IsWokenAsync()
    {
        try
        {
            return await _wake.Reader.ReadAsync(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tail could not read the log and tries again in a second.")]
    private partial void LogFault(Exception fault);
}
