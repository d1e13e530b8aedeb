using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Serialization;

namespace CoInnovation.EventStore.InMemory;

/// <summary>
/// The store for tests and simulations. Payloads are kept in their stored form, so that reading decodes, opens and upcasts exactly as the PostgreSQL store does.
/// It has no transactions to fail, no second node and no projections.
/// </summary>
public sealed class InMemoryEventStore : IEventStore
{
    private const int PageSize = 500;
    private readonly Lock _lock = new();
    private readonly EventSerializer _serializer;
    private readonly Observers<IReadOnlyList<RecordedEvent>> _committed = new();
    private readonly List<StoredEvent> _log = [];
    private readonly Dictionary<StreamKey, List<int>> _streams = [];
    private readonly Dictionary<(StreamKey Stream, string Feed), List<int>> _feeds = [];
    private readonly Dictionary<(string Tenant, Guid CommandId), StoredCommand> _commands = [];

    /// <summary>An empty log with a random master key.</summary>
    public InMemoryEventStore(EventTypes types, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(types);
        types.Freeze();
        Types = types;
        TimeProvider = timeProvider;
        Keyring = new Keyring(new InMemoryKeyStorage(), RandomNumberGenerator.GetBytes(32), timeProvider);
        _serializer = new EventSerializer(types, Keyring, timeProvider);
    }

    /// <inheritdoc/>
    public IDisposable OnCommitted(Action<IReadOnlyList<RecordedEvent>> callback) => _committed.Add(callback);

    /// <inheritdoc/>
    public EventTypes Types { get; }

    /// <inheritdoc/>
    public Keyring Keyring { get; }

    /// <inheritdoc/>
    public TimeProvider TimeProvider { get; }

    /// <inheritdoc/>
    public async Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        var prepared = await _serializer.PrepareAsync(append, cancellationToken);
        lock (_lock)
        {
            var duplicates = append.Commands
                .Select(command => _commands.GetValueOrDefault((append.Stream.Tenant, command.CommandId)))
                .OfType<StoredCommand>()
                .ToList();
            if (duplicates.Count > 0)
            {
                return new AppendOutcome.Duplicate(duplicates);
            }

            var version = _streams.GetValueOrDefault(append.Stream)?.Count ?? 0;
            if (version != append.ExpectedVersion)
            {
                return new AppendOutcome.VersionConflict(version);
            }

            var events = Store(prepared);
            if (events.Count > 0)
            {
                // Within the lock, so that groups are handed over in log order.
                _committed.Notify(events);
            }

            return new AppendOutcome.Appended(events, _log.Count, prepared.Version);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecordedEvent> ReadStreamAsync(StreamKey stream, long afterVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await _serializer.DecodeAsync(Page(_streams, stream, afterVersion, PageSize), cancellationToken);
            foreach (var recorded in page)
            {
                yield return recorded;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            afterVersion += page.Count;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedEvent>> ReadLogAsync(long afterPosition, int max, CancellationToken cancellationToken)
    {
        List<StoredEvent> page;
        lock (_lock)
        {
            var start = (int)Math.Clamp(afterPosition, 0, _log.Count);
            page = _log.GetRange(start, Math.Min(max, _log.Count - start));
        }

        return await _serializer.DecodeAsync(page, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedEvent>> ReadFeedAsync(StreamKey stream, string feed, long afterSequence, int max, CancellationToken cancellationToken) =>
        await _serializer.DecodeAsync(Page(_feeds, (stream, feed), afterSequence, max), cancellationToken);

    /// <inheritdoc/>
    public Task<StoredCommand?> FindCommandAsync(string tenant, Guid commandId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_commands.GetValueOrDefault((tenant, commandId)));
        }
    }

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult((long)_log.Count);
        }
    }

    /// <inheritdoc/>
    public Task ListenAsync(Action<long> headMoved, CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IReadOnlyList<RecordedEvent> Store(PreparedAppend prepared)
    {
        var append = prepared.Append;
        Span<long> feedBases = stackalloc long[prepared.Feeds.Count];
        for (var i = 0; i < feedBases.Length; i++)
        {
            feedBases[i] = ListOf(_feeds, (append.Stream, prepared.Feeds[i].Name)).Count;
        }

        var recorded = prepared.At(_log.Count, feedBases);
        foreach (var (command, version) in append.Commands.Zip(prepared.VersionAfterEachCommand()))
        {
            var position = _log.Count + version - append.ExpectedVersion;
            _commands.Add(
                (append.Stream.Tenant, command.CommandId),
                new StoredCommand(command.CommandId, append.Stream, command.Fingerprint.ToArray(), command.Principal, command.Result.ToArray(), position, version));
        }

        for (var i = 0; i < recorded.Count; i++)
        {
            var (prepare, done) = (prepared.Events[i], recorded[i]);
            ListOf(_streams, append.Stream).Add(_log.Count);
            if (done.Feed is not null)
            {
                ListOf(_feeds, (append.Stream, done.Feed)).Add(_log.Count);
            }

            _log.Add(new StoredEvent(
                done.Position, done.Id, append.Stream, append.StreamType, done.Version, prepare.Type.StoredName, prepare.Json, done.Timestamp, done.CommandId,
                done.Envelope.Metadata, done.Feed, done.FeedSequence));
        }

        return recorded;
    }

    private List<StoredEvent> Page<TKey>(Dictionary<TKey, List<int>> index, TKey key, long after, int max)
        where TKey : notnull
    {
        lock (_lock)
        {
            return index.TryGetValue(key, out var entries)
                ? [.. entries.Skip((int)after).Take(max).Select(entry => _log[entry])]
                : [];
        }
    }

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> index, TKey key)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        return list;
    }
}
