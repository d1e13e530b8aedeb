using CoInnovation.EventStore;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Crash.Store;

/// <summary>A live client: follows the log from the beginning, comes back after every fault from where it was, and holds every event against the one before.</summary>
internal sealed class Follower : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<(StreamKey, string), long> _feeds = [];
    private readonly Task _running;
    private long _position;

    public Follower(Tail tail) => _running = Task.Run(() => FollowAsync(tail));

    public long Position => Interlocked.Read(ref _position);

    /// <summary>Gaps and repetitions, as they were seen.</summary>
    public List<string> Faults { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private async Task FollowAsync(Tail tail)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in tail.ReadAsync(Position, _stopping.Token))
                {
                    foreach (var recorded in batch)
                    {
                        Take(recorded);
                    }
                }
            }
            catch (Exception fault) when (fault is EventStoreException or OperationCanceledException)
            {
                await Task.Delay(s_pause, TimeProvider.System, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Take(RecordedEvent recorded)
    {
        if (recorded.Position != Position + 1)
        {
            Faults.Add($"position {recorded.Position} came after {Position}");
        }

        var feed = (recorded.Stream, recorded.Feed!);
        var before = _feeds.GetValueOrDefault(feed);
        if (recorded.FeedSequence != before + 1)
        {
            Faults.Add($"{feed}: {recorded.FeedSequence} came after {before}");
        }

        _feeds[feed] = recorded.FeedSequence;
        Interlocked.Exchange(ref _position, recorded.Position);
    }
}
