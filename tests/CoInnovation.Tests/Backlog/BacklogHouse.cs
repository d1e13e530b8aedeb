using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Tailing;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>The backlog as it runs, without the web around it: a store, its daemon, the read models.</summary>
internal sealed class BacklogHouse : IAsyncDisposable
{
    private readonly Tail _tail;
    private readonly ProjectionDaemon _daemon;

    private BacklogHouse(NpgsqlDataSource dataSource, PostgresEventStore store, Tail tail)
    {
        (DataSource, Store, _tail) = (dataSource, store, tail);
        KeptCards = new KeptCards(store);
        _daemon = ProjectionDaemon.Start(store, tail, [new BacklogProjection()], [KeptCards]);
        Reader = new BacklogReader(new TenantDatabase(dataSource));
    }

    public NpgsqlDataSource DataSource { get; }

    public PostgresEventStore Store { get; }

    public KeptCards KeptCards { get; }

    public BacklogReader Reader { get; }

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public static async Task<BacklogHouse> OpenAsync(PostgresDatabase database)
    {
        var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        await SchemaMigrations.ApplyAsync(dataSource, typeof(BacklogProjection).Assembly, "Backlog.Schema", "read", Canceled);
        var types = new EventTypes();
        new WorkshopsModule().AddEvents(types);
        new PainPointsModule().AddEvents(types);
        new IdeasModule().AddEvents(types);
        new BacklogModule().AddEvents(types);
        new ViewsModule().AddEvents(types);
        new RevenuesModule().AddEvents(types);
        var store = await Stores.OpenAsync(database.ConnectionString, options => options with { Types = types });
        return new BacklogHouse(dataSource, store, await Tail.StartAsync(store, Canceled));
    }

    /// <summary>Appends all that happened in the room, in a workspace of its own, and waits until the backlog shows it.</summary>
    public async Task PlayAsync(string tenant, Room room)
    {
        foreach (var side in room.Board.Sides)
        {
            await Store.Keyring.RegisterOwnerAsync(tenant, side.OrganizationId, side.OrganizationId, Canceled);
        }

        foreach (var participant in room.Board.Participants)
        {
            await Store.Keyring.RegisterOwnerAsync(tenant, participant.ParticipantId, participant.OrganizationId ?? Room.WorkshopId, Canceled);
        }

        await AppendAsync(new StreamKey(tenant, Room.WorkshopId), "workshop", [.. room.History.Select(happened => new NewEvent(happened, Audience.FeedOf(happened)))]);
        await CatchUpAsync();
    }

    public async Task AppendAsync(StreamKey stream, string type, IReadOnlyList<NewEvent> events)
    {
        var version = 0L;
        await foreach (var recorded in Store.ReadStreamAsync(stream, 0, Canceled))
        {
            version = recorded.Version;
        }

        (await Store.AppendAsync(new StreamAppend(stream, type, version, [Stores.Command(events)]), Canceled)).ShouldBeOfType<AppendOutcome.Appended>();
    }

    public async Task CatchUpAsync()
    {
        (await _daemon.WaitForAsync(KeptCards.Name, await Store.ReadHeadAsync(Canceled), Bounds.OfAWait, Canceled)).ShouldBeTrue();
        (await _daemon.WaitForAsync(BacklogProjection.ProjectionName, await Store.ReadHeadAsync(Canceled), Bounds.OfAWait, Canceled)).ShouldBeTrue();
        _daemon.Health.ShouldAllBe(shard => shard.IsWell);
    }

    public Task RebuildAsync() => _daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled);

    public async Task<BacklogIdea> IdeaAsync(string tenant, Guid id) => (await Reader.FindAsync(BacklogIdea.Table, new BacklogScope(tenant, null), [id], Canceled))[id];

    public async Task<ItemVotes> VotesAsync(string tenant, Guid painPoint) =>
        (await Reader.FindAsync(BacklogPainPoint.Table, new BacklogScope(tenant, null), [painPoint], Canceled))[painPoint].Votes;

    /// <summary>Builds all read models anew, and they must be what they were; returns them.</summary>
    public async Task<string> RebuildsAsTheSameAsync()
    {
        var live = await DumpAsync();
        await RebuildAsync();
        (await DumpAsync()).ShouldBe(live);
        return live;
    }

    /// <summary>Every row of every read model, as text.</summary>
    public async Task<string> DumpAsync()
    {
        List<string> lines = [];
        foreach (var table in BacklogProjection.Tables)
        {
            lines.AddRange(await DataSource.TextsAsync($"select '{table} ' || row::text from {table} as row order by 1"));
        }

        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        await _daemon.DisposeAsync();
        await _tail.DisposeAsync();
        await Store.DisposeAsync();
        await DataSource.DisposeAsync();
    }
}
