using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Serialization;
using CoInnovation.EventStore.Tailing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.EventStore.Chaining;

/// <summary>
/// Makes tampering evident: chains the log's events behind its end, and signs where the chains stand. Every node may have one; they take turns by the lock of
/// one row, and it makes no difference which of them chains an event. Appending does not wait for it.
/// </summary>
public sealed class Notary : IDisposable
{
    private const int PageSize = 1000;
    private const int SignedTogether = 1000;
    private readonly PostgresEventStore _store;
    private readonly SigningKeys _keys;

    // One transaction a node at a time: callers who wait for the row's lock must not hold all of the pool's connections.
    private readonly SemaphoreSlim _turn = new(1, 1);

    private Notary(PostgresEventStore store, SigningKeys keys)
    {
        _store = store;
        _keys = keys;
    }

    /// <summary>The published keys, oldest first; the last one signs.</summary>
    public IReadOnlyList<RecordKey> Keys => _keys.Public;

    /// <summary>
    /// Loads the signing keys. A <paramref name="keyGeneration"/> above those that exist makes a new key, which signs from now on; the older ones stay published.
    /// Throws <see cref="WrongMasterKeyException"/> when the newest one does not open.
    /// </summary>
    public static Task<Notary> OpenAsync(PostgresEventStore store, CancellationToken cancellationToken, int keyGeneration = 1)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentOutOfRangeException.ThrowIfLessThan(keyGeneration, 1);
        return SqlState.TranslatedAsync(async () =>
        {
            var keys = new SigningKeys(store.DataSource, store.Keyring, store.TimeProvider);
            await keys.OpenAsync(keyGeneration, cancellationToken);
            return new Notary(store, keys);
        });
    }

    /// <summary>Chains and signs in the background until it is disposed: events as they come, checkpoints of all chains that grew every <paramref name="every"/>.</summary>
    public NotaryWatch Follow(Tail tail, TimeSpan every, ILogger<Notary>? logger = null) => new(this, _store, tail, every, (ILogger?)logger ?? NullLogger.Instance);

    /// <summary>
    /// Chains everything up to the log's end as of now and returns the position that is chained. Throws <see cref="BrokenChainException"/> where the log has a hole.
    /// </summary>
    public Task<long> ExtendAsync(CancellationToken cancellationToken) => InTurnAsync(() => ExtendAllAsync(cancellationToken), cancellationToken);

    /// <summary>Signs the log's chain and each feed's that grew since the log's last checkpoint; returns what was signed.</summary>
    public Task<IReadOnlyList<ChainCheckpoint>> CertifyAsync(CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await ExtendAllAsync(cancellationToken);
            return await SignAsync(
                async (connection, head) =>
                {
                    var last = await SignedCheckpoints.LastSignedAsync(connection, [ChainName.Log], cancellationToken);
                    return [.. await SignedCheckpoints.EndsAfterAsync(connection, last[0], cancellationToken), new ChainEnd(ChainName.Log, head.Position, head.Hash)];
                },
                cancellationToken);
        },
        cancellationToken);

    /// <summary>Signs the chains of a stream's feeds that grew since they were signed; returns what was signed.</summary>
    public Task<IReadOnlyList<ChainCheckpoint>> CertifyAsync(StreamKey stream, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await ExtendAllAsync(cancellationToken);
            return await SignAsync((connection, _) => SignedCheckpoints.EndsOfAsync(connection, stream, cancellationToken), cancellationToken);
        },
        cancellationToken);

    /// <summary>
    /// Writes the record of some chains as they stand now, for whoever may see their feeds: JSON Lines of headers, events and checkpoints, signed so that a
    /// <see cref="Verification.RecordVerifier"/> finds every change. Constant memory, however long it is.
    /// </summary>
    public async Task WriteRecordAsync(IReadOnlyList<ChainName> chains, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chains);
        await ExtendAsync(cancellationToken);
        await new RecordWriter(_store.DataSource, _keys, _store.TimeProvider).WriteAsync(chains, output, cancellationToken);
    }

    /// <summary>Recomputes everything from the tables and compares; returns the first finding in the log's order, or null when all is as it was chained and signed.</summary>
    public Task<AuditFinding?> AuditAsync(CancellationToken cancellationToken) => new ChainAudit(_store.DataSource, _keys).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> action, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await SqlState.TranslatedAsync(action);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<long> ExtendAllAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var connection = await _store.DataSource.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var (position, hash) = await ExtendChains.LockAsync(transaction, cancellationToken);
            var page = await ReadEvents.OfLogAsync(_store.DataSource, position, PageSize, cancellationToken);
            if (page.Count == 0)
            {
                return position;
            }

            RequireNoHole(page, position);
            var before = await ExtendChains.FeedHashesBeforeAsync(connection, page, cancellationToken);
            await ExtendChains.WriteAsync(transaction, ChainedEvent.Chain(page, hash, before), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            if (page.Count < PageSize)
            {
                return page[^1].Position;
            }
        }
    }

    private static void RequireNoHole(List<StoredEvent> page, long position)
    {
        foreach (var stored in page)
        {
            if (stored.Position != ++position)
            {
                throw new BrokenChainException(stored.Position, $"position {position} is missing");
            }
        }
    }

    private async Task<IReadOnlyList<ChainCheckpoint>> SignAsync(
        Func<NpgsqlConnection, (long Position, byte[] Hash), Task<List<ChainEnd>>> findEnds, CancellationToken cancellationToken)
    {
        await using var connection = await _store.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var head = await ExtendChains.LockAsync(transaction, cancellationToken);
        var ends = await findEnds(connection, head);
        var signed = new List<ChainCheckpoint>();
        using var signer = _keys.Begin();
        foreach (var some in ends.Chunk(SignedTogether))
        {
            var previous = await SignedCheckpoints.LastSignedAsync(connection, some.Select(end => end.Chain), cancellationToken);
            var grown = some.Zip(previous).Where(pair => pair.First.Sequence > pair.Second).Select(pair => Sign(signer, pair.First, pair.Second)).ToList();
            await SignedCheckpoints.AddAsync(transaction, grown, cancellationToken);
            signed.AddRange(grown);
        }

        await transaction.CommitAsync(cancellationToken);
        return signed;
    }

    private ChainCheckpoint Sign(Signer signer, ChainEnd end, long previous)
    {
        var now = EventSerializer.ToStoredPrecision(_store.TimeProvider.GetUtcNow());
        var line = ChainCheckpoint.Line(end.Sequence, previous, end.Hash, now, signer.KeyId);
        return new ChainCheckpoint(end.Chain, end.Sequence, previous, end.Hash, now, signer.KeyId, signer.Sign(ChainCheckpoint.Signed(end.Chain.Utf8, line.Written)));
    }
}
