using System.Runtime.CompilerServices;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Tests.EventStore;

/// <summary>A store whose reads of streams end, after they have read, when the test lets them; and that counts them.</summary>
internal sealed class SlowStore(IEventStore store) : IEventStore
{
    private readonly SemaphoreSlim _places = new(0);

    private readonly SemaphoreSlim _begun = new(0);

    public int Reads { get; private set; }

    /// <summary>What the next read ends with instead.</summary>
    public Exception? Fault { get; set; }

    public EventTypes Types => store.Types;

    public Keyring Keyring => store.Keyring;

    public TimeProvider TimeProvider => store.TimeProvider;

    /// <summary>Until another read has read what there is.</summary>
    public Task HasReadAsync(CancellationToken cancellationToken) => _begun.WaitAsync(cancellationToken);

    public void LetEnd(int reads) => _places.Release(reads);

    public async IAsyncEnumerable<RecordedEvent> ReadStreamAsync(StreamKey stream, long afterVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Reads++;
        var read = await store.ReadStreamAsync(stream, afterVersion, cancellationToken).ToListAsync(cancellationToken);
        _begun.Release();
        await _places.WaitAsync(cancellationToken);
        if (Fault is { } fault)
        {
            Fault = null;
            throw fault;
        }

        foreach (var recorded in read)
        {
            yield return recorded;
        }
    }

    public Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken) => store.AppendAsync(append, cancellationToken);

    public Task<IReadOnlyList<RecordedEvent>> ReadLogAsync(long afterPosition, int max, CancellationToken cancellationToken) => store.ReadLogAsync(afterPosition, max, cancellationToken);

    public Task<IReadOnlyList<RecordedEvent>> ReadFeedAsync(StreamKey stream, string feed, long afterSequence, int max, CancellationToken cancellationToken) =>
        store.ReadFeedAsync(stream, feed, afterSequence, max, cancellationToken);

    public Task<StoredCommand?> FindCommandAsync(string tenant, Guid commandId, CancellationToken cancellationToken) => store.FindCommandAsync(tenant, commandId, cancellationToken);

    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => store.ReadHeadAsync(cancellationToken);

    public IDisposable OnCommitted(Action<IReadOnlyList<RecordedEvent>> callback) => store.OnCommitted(callback);

    public Task ListenAsync(Action<long> headMoved, CancellationToken cancellationToken) => store.ListenAsync(headMoved, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _places.Dispose();
        _begun.Dispose();
        return store.DisposeAsync();
    }
}
