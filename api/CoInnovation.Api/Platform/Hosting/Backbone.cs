using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Tailing;
using Npgsql;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>The event store with its tail and daemon: opened once all features are registered, closed last.</summary>
internal sealed class Backbone(Database database, ServerKey key, TimeProvider time, ILoggerFactory logging) : IAsyncDisposable
{
    private PostgresEventStore? _store;
    private Tail? _tail;

    public PostgresEventStore Store => _store ?? throw NotOpen();

    public Tail Tail => _tail ?? throw NotOpen();

    public async Task OpenAsync(IReadOnlyList<IModule> modules, IServiceProvider services, CancellationToken cancellationToken)
    {
        var types = new EventTypes();
        foreach (var module in modules)
        {
            module.AddEvents(types);
        }

        foreach (var (folder, schema) in modules.SelectMany(module => module.Migrations).Prepend(("Platform.Schema", "access")))
        {
            await SchemaMigrations.ApplyAsync(database.Source, typeof(Backbone).Assembly, folder, schema, cancellationToken);
        }

        _store = await PostgresEventStore.OpenAsync(
            new EventStoreOptions
            {
                ConnectionString = database.ConnectionString,
                Types = types,
                MasterKey = key.Master,
                TimeProvider = time,
                InlineProjections = [.. services.GetServices<IInlineProjection>()],
                Logging = logging,
            },
            cancellationToken);
        _tail = await Tail.StartAsync(_store, cancellationToken, logger: logging.CreateLogger<Tail>());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in (IAsyncDisposable?[])[_tail, _store])
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }

    private static InvalidOperationException NotOpen() => new("The event store opens after the features are registered.");
}
