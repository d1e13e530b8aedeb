using System.Runtime.CompilerServices;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Tests.Simulation;

/// <summary>The store as one node sees it.</summary>
internal sealed class DatabaseConnection(Database database, Machine machine) : IEventStore
{
    private readonly List<Action<IReadOnlyList<RecordedEvent>>> _committed = [];
    private readonly List<Action<long>> _headMoved = [];
    private long _copiedAt;

    public Machine Machine => machine;

    public EventTypes Types => database.Log.Types;

    public Keyring Keyring => database.Log.Keyring;

    public TimeProvider TimeProvider { get; } = machine.Clock;

    public void Committed(IReadOnlyList<RecordedEvent> events)
    {
        if (!machine.IsDead)
        {
            _committed.ForEach(callback => callback(events));
        }
    }

    public void HeadMoved(long head)
    {
        if (!machine.IsDead)
        {
            _headMoved.ForEach(callback => callback(head));
        }
    }

    public Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken) => database.AppendAsync(append, this);

    public async IAsyncEnumerable<RecordedEvent> ReadStreamAsync(StreamKey stream, long afterVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await database.LatencyAsync();
        var head = await database.Log.ReadHeadAsync(cancellationToken);
        if (database.Bug == Bug.StoreReadsFromACopy && afterVersion > 0)
        {
            // A copy that is one read behind.
            (_copiedAt, head) = (head, _copiedAt);
        }

        await foreach (var recorded in database.Log.ReadStreamAsync(stream, afterVersion, cancellationToken))
        {
            if (recorded.Position <= head)
            {
                yield return recorded;
            }
        }
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadLogAsync(long afterPosition, int max, CancellationToken cancellationToken)
    {
        await database.LatencyAsync();
        return await database.Log.ReadLogAsync(afterPosition, max, cancellationToken);
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadFeedAsync(StreamKey stream, string feed, long afterSequence, int max, CancellationToken cancellationToken)
    {
        await database.LatencyAsync();
        return await database.Log.ReadFeedAsync(stream, feed, afterSequence, max, cancellationToken);
    }

    public async Task<StoredCommand?> FindCommandAsync(string tenant, Guid commandId, CancellationToken cancellationToken)
    {
        await database.LatencyAsync();
        return database.Bug == Bug.StoreForgetsCommandIds ? null : await database.Log.FindCommandAsync(tenant, commandId, cancellationToken);
    }

    public async Task<long> ReadHeadAsync(CancellationToken cancellationToken)
    {
        await database.LatencyAsync();
        return await database.Log.ReadHeadAsync(cancellationToken);
    }

    public IDisposable OnCommitted(Action<IReadOnlyList<RecordedEvent>> callback)
    {
        _committed.Add(callback);
        return new Registration(() => _committed.Remove(callback));
    }

    public Task ListenAsync(Action<long> headMoved, CancellationToken cancellationToken)
    {
        _headMoved.Add(headMoved);
        return new TaskCompletionSource().Task;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Registration(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
