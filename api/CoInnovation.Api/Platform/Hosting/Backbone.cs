using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>
/// The event store with its tail, notary and daemon, opened once all features are registered. The container hands them out and closes them, the youngest first; so each is
/// asked for as soon as it is there, before anything that leans on it.
/// </summary>
internal sealed class Backbone(Database database, ServerKey key, ApiSettings settings, TimeProvider time, ILoggerFactory logging)
{
    /// <summary>The longest that something which happened waits for its signature.</summary>
    private static readonly TimeSpan BetweenSignatures = TimeSpan.FromMinutes(5);
    private PostgresEventStore? _store;
    private Tail? _tail;
    private Notary? _notary;
    private NotaryWatch? _notaryWatch;
    private ProjectionDaemon? _daemon;

    public PostgresEventStore Store => _store ?? throw NotOpen();

    public Tail Tail => _tail ?? throw NotOpen();

    public Notary Notary => _notary ?? throw NotOpen();

    public NotaryWatch NotaryWatch => _notaryWatch ?? throw NotOpen();

    public ProjectionDaemon Daemon => _daemon ?? throw NotOpen();

    /// <summary>The schemas that the owner of the database has, each with its folder, apart from the store's.</summary>
    public IReadOnlyList<(string Folder, string Schema)> Schemas { get; private set; } = [];

    public async Task OpenAsync(IReadOnlyList<IModule> modules, IServiceProvider services, CancellationToken cancellationToken)
    {
        var types = new EventTypes();
        foreach (var module in modules)
        {
            module.AddEvents(types);
        }

        _store = await PostgresEventStore.OpenAsync(
            new EventStoreOptions
            {
                ConnectionString = database.Store,
                Migrator = database.Owner,
                Tenants = database.Tenants,
                Types = types,
                MasterKey = key.Master,
                TimeProvider = time,
                InlineProjections = [.. services.GetServices<IInlineProjection>()],
                Logging = logging,
            },
            cancellationToken);
        services.GetRequiredService<IEventStore>();

        // After the store, which refuses a server that could lose commits before it changes anything there.
        await new SecondWallBuilder(database).BuildAsync(modules, cancellationToken);
        Schemas = SecondWallBuilder.Owned(modules);
        _tail = await Tail.StartAsync(_store, cancellationToken, logger: logging.CreateLogger<Tail>());
        services.GetRequiredService<Tail>();
        _notary = await Notary.OpenAsync(_store, cancellationToken, settings.SigningGeneration);
        services.GetRequiredService<Notary>();
        _notaryWatch = _notary.Follow(_tail, BetweenSignatures, logging.CreateLogger<Notary>());
        services.GetRequiredService<NotaryWatch>();
        _daemon = ProjectionDaemon.Start(
            _store, _tail, [.. services.GetServices<IAsyncProjection>()], [.. services.GetServices<ISubscription>()], logging);
        services.GetRequiredService<ProjectionDaemon>();
    }

    private static InvalidOperationException NotOpen() => new("The event store opens after the features are registered.");
}
