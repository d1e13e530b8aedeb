using System.Globalization;
using System.Runtime.CompilerServices;
using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Serialization;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.EventStore.Postgres;

/// <summary>The store on PostgreSQL, in Marten 9's tables. Several nodes may have the same database open; they behave as one.</summary>
public sealed class PostgresEventStore : IEventStore
{
    private const int PageSize = 1000;
    private readonly EventSerializer _serializer;
    private readonly GroupWriter _writer;
    private readonly Observers<IReadOnlyList<RecordedEvent>> _committed = new();
    private readonly Observers<long> _moved = new();

    private PostgresEventStore(EventStoreOptions options, NpgsqlDataSource dataSource)
    {
        DataSource = dataSource;
        Tenants = options.Tenants ?? new TenantDatabase(dataSource);
        Types = options.Types;
        TimeProvider = options.TimeProvider;
        Keyring = new Keyring(new PostgresKeyStorage(dataSource), options.MasterKey, options.TimeProvider);
        _serializer = new EventSerializer(Types, Keyring, TimeProvider);
        _writer = new GroupWriter(options, dataSource, _committed.Notify, () => _moved.Notify(long.MaxValue));
    }

    /// <summary>The pooled connections of this store, which see all tenants; read models may use them.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>What is asked for one tenant is read through these.</summary>
    public TenantDatabase Tenants { get; }

    /// <inheritdoc/>
    public EventTypes Types { get; }

    /// <inheritdoc/>
    public Keyring Keyring { get; }

    /// <inheritdoc/>
    public TimeProvider TimeProvider { get; }

    /// <summary>
    /// Checks that the server is durable (else <see cref="UnsafePostgresException"/>), brings the schema up to date and starts the writer. Throws
    /// <see cref="StoreUnavailableException"/> when the server cannot be reached.
    /// </summary>
    public static async Task<PostgresEventStore> OpenAsync(EventStoreOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Types.Freeze();
        var dataSource = new NpgsqlDataSourceBuilder(options.ConnectionString).Build();
        try
        {
            return await SqlState.TranslatedAsync(async () =>
            {
                var migrator = options.Migrator ?? dataSource;
                await using (var connection = await migrator.OpenConnectionAsync(cancellationToken))
                {
                    await SettingsCheck.RequireDurableAsync(connection, cancellationToken);
                }

                await SchemaMigrations.ApplyAsync(migrator, typeof(PostgresEventStore).Assembly, "EventStore.Schema", "events", cancellationToken);
                return new PostgresEventStore(options, dataSource);
            });
        }
        catch
        {
            await dataSource.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public IDisposable OnCommitted(Action<IReadOnlyList<RecordedEvent>> callback) => _committed.Add(callback);

    /// <inheritdoc/>
    public async Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        var prepared = await _serializer.PrepareAsync(append, cancellationToken);
        return await _writer.WriteAsync(prepared).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecordedEvent> ReadStreamAsync(StreamKey stream, long afterVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var after = afterVersion;
            var page = await DecodedAsync(() => ReadEvents.OfStreamAsync(Tenants, stream, after, PageSize, cancellationToken), cancellationToken);
            foreach (var recorded in page)
            {
                yield return recorded;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            afterVersion = page[^1].Version;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadLogAsync(long afterPosition, int max, CancellationToken cancellationToken) =>
        DecodedAsync(() => ReadEvents.OfLogAsync(DataSource, afterPosition, max, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadFeedAsync(StreamKey stream, string feed, long afterSequence, int max, CancellationToken cancellationToken) =>
        DecodedAsync(() => ReadEvents.OfFeedAsync(Tenants, stream, feed, afterSequence, max, cancellationToken), cancellationToken);

    /// <summary>
    /// The ids of the tenant's streams with an event of this stored type alias whose payload contains <paramref name="containing"/>, a piece of JSON as PostgreSQL's <c>@></c>
    /// compares it. What is sealed cannot be found. It goes through all events, so it is for rare occasions.
    /// </summary>
    public Task<IReadOnlyList<Guid>> FindStreamsAsync(string tenant, string typeAlias, string containing, CancellationToken cancellationToken) =>
        SqlState.TranslatedAsync(() => FindStreams.ExecuteAsync(Tenants, tenant, typeAlias, containing, cancellationToken));

    /// <summary>The streams in which any of these acted and nobody has a feed, and those with feeds where what they did stands in none. By an index, however long the log is.</summary>
    public Task<IReadOnlyList<Guid>> FindStreamsAsync(string tenant, IReadOnlyCollection<Guid> actors, CancellationToken cancellationToken) =>
        SqlState.TranslatedAsync(() => FindStreams.OfActorsAsync(Tenants, tenant, [.. actors], cancellationToken));

    /// <inheritdoc/>
    public Task<StoredCommand?> FindCommandAsync(string tenant, Guid commandId, CancellationToken cancellationToken) => SqlState.TranslatedAsync(
        async () => (await FindCommands.ExecuteAsync(Tenants, tenant, [commandId], cancellationToken)).SingleOrDefault());

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => SqlState.TranslatedAsync(async () =>
    {
        await using var command = DataSource.CreateCommand("SELECT position FROM events.log_head");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    });

    /// <inheritdoc/>
    public async Task ListenAsync(Action<long> headMoved, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(headMoved);
        await using var connection = await DataSource.OpenConnectionAsync(cancellationToken);
        using var lost = _moved.Add(headMoved);
        var erased = new HashSet<string>(StringComparer.Ordinal);
        connection.Notification += (_, notification) =>
        {
            if (notification.Channel == PostgresKeyStorage.Channel)
            {
                erased.Add(notification.Payload);
            }
            else if (!_writer.IsOwn(notification.PID) && long.TryParse(notification.Payload, CultureInfo.InvariantCulture, out var head))
            {
                // This node's own groups are handed over in memory; whoever ran to fetch them would mostly be there first, and read them twice.
                headMoved(head);
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {AppendGroup.Channel}; LISTEN {PostgresKeyStorage.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What was announced while nobody listened.
        headMoved(await ReadHeadAsync(cancellationToken));
        await Keyring.ReloadAsync(cancellationToken);
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
            foreach (var tenant in erased)
            {
                await Keyring.ReloadAsync(tenant, cancellationToken);
            }

            erased.Clear();
        }
    }

    /// <summary>
    /// Moves Marten's sequence and high-water mark to the log's end, so that Marten can take the database over. Call it when every node has stopped.
    /// </summary>
    public Task HandOverToMartenAsync(CancellationToken cancellationToken) => SqlState.TranslatedAsync(async () =>
    {
        await using var command = DataSource.CreateCommand(
            """
            WITH head AS (SELECT position FROM events.log_head),
            mark AS (
                INSERT INTO events.mt_event_progression (name, last_seq_id) SELECT 'HighWaterMark', position FROM head
                ON CONFLICT (name) DO UPDATE SET last_seq_id = excluded.last_seq_id, last_updated = transaction_timestamp())
            SELECT setval('events.mt_events_sequence', greatest(position, 1), position > 0) FROM head
            """);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    });

    /// <summary>Commits what waits and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await DataSource.DisposeAsync();
    }

    private async Task<IReadOnlyList<RecordedEvent>> DecodedAsync(Func<Task<List<StoredEvent>>> read, CancellationToken cancellationToken) =>
        await _serializer.DecodeAsync(await SqlState.TranslatedAsync(read), cancellationToken);
}
