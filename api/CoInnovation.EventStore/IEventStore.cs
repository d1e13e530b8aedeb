using CoInnovation.EventStore.Sealing;

namespace CoInnovation.EventStore;

/// <summary>
/// The log: streams of events with one order over all of them. Two stores keep this contract, one on PostgreSQL and one in memory, under one suite of tests.
/// All members may be called at once from many threads.
/// </summary>
public interface IEventStore : IAsyncDisposable
{
    /// <summary>The event types that this store reads and writes.</summary>
    EventTypes Types { get; }

    /// <summary>The keys that seal names, e-mail addresses and free text.</summary>
    Keyring Keyring { get; }

    /// <summary>The clock of every timestamp and of every id that the store makes.</summary>
    TimeProvider TimeProvider { get; }

    /// <summary>
    /// Stores one mailbox's batch, all or nothing. Throws <see cref="StoreBusyException"/> when the writer's queue is full and
    /// <see cref="StoreUnavailableException"/> when the database is; in both cases sending the same commands again is safe.
    /// </summary>
    Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken);

    /// <summary>The stream's events with a version above <paramref name="afterVersion"/>, in order, fetched in pages; empty for an unknown stream.</summary>
    IAsyncEnumerable<RecordedEvent> ReadStreamAsync(StreamKey stream, long afterVersion, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="max"/> events with a position above <paramref name="afterPosition"/>, in log order. Never skips an event that commits later.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadLogAsync(long afterPosition, int max, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="max"/> events of one audience's feed with a sequence above <paramref name="afterSequence"/>, in order.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadFeedAsync(StreamKey stream, string feed, long afterSequence, int max, CancellationToken cancellationToken);

    /// <summary>What is stored of a command, or null.</summary>
    Task<StoredCommand?> FindCommandAsync(string tenant, Guid commandId, CancellationToken cancellationToken);

    /// <summary>The position of the last committed event; 0 for an empty log.</summary>
    Task<long> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Calls back with the events of every group that this node commits, in log order and without a gap within a group. Called on the writer's thread: it must
    /// return at once and must not throw.
    /// </summary>
    IDisposable OnCommitted(Action<IReadOnlyList<RecordedEvent>> callback);

    /// <summary>
    /// Runs until canceled and calls back with the log's head whenever another node says that it has committed. Of this node's commits <see cref="OnCommitted"/> tells;
    /// when some may have happened that it cannot tell of, this calls back with <see cref="long.MaxValue"/>.
    /// </summary>
    Task ListenAsync(Action<long> headMoved, CancellationToken cancellationToken);
}
