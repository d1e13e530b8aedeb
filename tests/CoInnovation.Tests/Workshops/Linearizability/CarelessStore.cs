using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Tests.Workshops.Linearizability;

/// <summary>A store in which what was decided is stored also where another node was faster, without being decided again.</summary>
internal sealed class CarelessStore(IEventStore store) : IEventStore
{
    public EventTypes Types => store.Types;

    public Keyring Keyring => store.Keyring;

    public TimeProvider TimeProvider => store.TimeProvider;

    public async Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken)
    {
        while (true)
        {
            var outcome = await store.AppendAsync(append, cancellationToken);
            if (outcome is not AppendOutcome.VersionConflict conflict)
            {
                return outcome;
            }

            append = append with { ExpectedVersion = conflict.ActualVersion };
        }
    }

    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(StreamKey stream, long afterVersion, CancellationToken cancellationToken) =>
        store.ReadStreamAsync(stream, afterVersion, cancellationToken);

    public Task<IReadOnlyList<RecordedEvent>> ReadLogAsync(long afterPosition, int max, CancellationToken cancellationToken) => store.ReadLogAsync(afterPosition, max, cancellationToken);

    public Task<IReadOnlyList<RecordedEvent>> ReadFeedAsync(StreamKey stream, string feed, long afterSequence, int max, CancellationToken cancellationToken) =>
        store.ReadFeedAsync(stream, feed, afterSequence, max, cancellationToken);

    public Task<StoredCommand?> FindCommandAsync(string tenant, Guid commandId, CancellationToken cancellationToken) => store.FindCommandAsync(tenant, commandId, cancellationToken);

    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => store.ReadHeadAsync(cancellationToken);

    public IDisposable OnCommitted(Action<IReadOnlyList<RecordedEvent>> callback) => store.OnCommitted(callback);

    public Task ListenAsync(Action<long> headMoved, CancellationToken cancellationToken) => store.ListenAsync(headMoved, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
