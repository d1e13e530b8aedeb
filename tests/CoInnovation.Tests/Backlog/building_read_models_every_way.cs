using CoInnovation.Api.Audit;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>
/// The read models say the same however they were built. Histories are generated, with every event that the product has; <c>COINNOVATION_HISTORIES</c> asks for more
/// of them, <c>COINNOVATION_HISTORY_SEED</c> for others.
/// </summary>
public sealed class building_read_models_every_way(PostgresFixture postgres)
{
    private const int Moves = 1_600;

    private static readonly ulong Seed = (ulong)Setting.Of("COINNOVATION_HISTORY_SEED", 20_261_126);

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public void every_event_and_version_is_in_the_histories()
    {
        var made = new GeneratedHistory(GeneratedHistory.Moves(Seed, Moves)).Events.Select(happened => happened.Data.GetType()).ToHashSet();

        GeneratedHistory.Registered().All.Where(type => !made.Contains(type.Type)).Select(type => type.StoredName)
            .ShouldBeEmpty($"an event that no history has (seed {Seed}) proves nothing: let GeneratedHistory bring it about, older versions too");
    }

    [Fact]
    public void every_projection_is_built_here()
    {
        var services = new ServiceCollection();
        foreach (var module in Program.Modules)
        {
            module.AddServices(services);
        }

        services.Where(service => service.ServiceType == typeof(IAsyncProjection)).Select(service => service.ImplementationType)
            .ShouldBe([typeof(BacklogProjection), typeof(AuditProjection)], "build the new one every way as well, as building_the_audit_log_every_way does");
    }

    /// <summary>What fails is made shorter by leaving out moves, until each of them is needed.</summary>
    [Fact]
    public async Task it_is_all_the_same_how_many_events_are_applied_together()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        await ReadModels.MigrateAsync(source);
        var models = new ReadModels(source);
        var histories = Arb.From(Gen.Choose(0, 1_000_000_000).Select(move => (ulong)move).ArrayOf(200), Shorter);
        var property = Prop.ForAll<ulong[]>(histories, moves => CompareAsync(models, moves));

        var config = Config.QuickThrowOnFailure.WithMaxTest(Setting.Of("COINNOVATION_HISTORIES", 8)).WithReplay(Seed, 1);
        await Task.Run(() => Check.One($"seed {Seed}", config, property), Canceled);
    }

    [Fact]
    public async Task what_is_said_of_a_pain_point_counts_once_when_it_goes_and_comes_back_together_with_it()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        await ReadModels.MigrateAsync(source);
        var models = new ReadModels(source);
        var details = new PainPointDetails(Sealed.Of(Room.Id("Fay"), "Slow."), null, null, 3, null, null, []);
        object[] happened =
        [
            new PainPointSubmitted(Room.Id("pain"), Room.Id("Fay"), Room.Id("org"), null, Side.Customer, details, null, null, DateTimeOffset.UnixEpoch),
            Comment("before"), new PainPointWithdrawn(DateTimeOffset.UnixEpoch),
            new PainPointBroughtBack(Room.Id("org"), Side.Customer, Room.Id("Fay"), null, details, null, null, [], PainPointStatus.New, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch),
            Comment("after"), Comment("gone"), new CommentWithdrawn(Room.Id("gone"), DateTimeOffset.UnixEpoch),
        ];
        var events = HistoryWriter.Recorded([.. happened.Select(one =>
            new Happened(new StreamKey("north", Room.Id("pain")), PainPoint.StreamType, one, DateTimeOffset.UnixEpoch, CommandMetadata.None))]);

        foreach (var parts in (IReadOnlyList<RecordedEvent>[][])[[events], [.. events.Chunk(1)], [.. events.Chunk(3)]])
        {
            await models.BuildAsync(new BacklogProjection(), parts);
            (await source.TextsAsync("select comment_count::text from read.pain_points")).ShouldBe(["2"], $"in {parts.Length} parts");
        }

        static CommentWritten Comment(string name) => new(Room.Id(name), Room.Id("Fay"), null, null, null, Sealed.Of(Room.Id("Fay"), name), DateTimeOffset.UnixEpoch);
    }

    /// <summary>Items lead to each other: what happened to others while one stood still must not be lost to it.</summary>
    [Fact]
    public async Task stopped_by_poison_and_resumed_they_say_the_same()
    {
        await using var store = await OpenAsync();
        await using var tail = await Tail.StartAsync(store, Canceled);
        var models = new ReadModels(store.DataSource);
        var history = new GeneratedHistory(GeneratedHistory.Moves(Seed, Moves / 2)).Events;
        await WriteAsync(store, history);
        var targets = history.Select(happened => happened.Data is ItemMerged merged ? happened.Stream with { Id = merged.IntoId } : (StreamKey?)null).OfType<StreamKey>();
        var poison = targets.Distinct().Select(target => history.FindIndex(happened => happened.Stream == target) + 1L).Take(3).ToHashSet();
        poison.Count.ShouldBe(3);

        var projection = new PoisonedProjection(new BacklogProjection(), poison);
        await using var daemon = ProjectionDaemon.Start(store, tail, [projection], []);
        (await daemon.WaitForAsync(projection.Name, history.Count, Bounds.OfAFixture, Canceled)).ShouldBeTrue();
        daemon.Health.Single().Poisoned.Select(stopped => stopped.Position).ShouldBe(poison, ignoreOrder: true);
        projection.IsMended = true;
        daemon.Resume(projection.Name);
        await Wait.UntilAsync(() => daemon.Health.All(shard => shard.IsWell && shard.Position == history.Count));

        var resumed = await models.DumpAsync();
        await daemon.RebuildAsync(projection.Name, Canceled);
        ShouldSay(await models.DumpAsync(), resumed, "stopped and resumed");
    }

    [Fact]
    public async Task built_live_rebuilt_resumed_and_rebuilt_while_writing_they_say_the_same()
    {
        await using var store = await OpenAsync();
        await using var tail = await Tail.StartAsync(store, Canceled);
        var models = new ReadModels(store.DataSource);
        var history = new GeneratedHistory(GeneratedHistory.Moves(Seed, Moves)).Events;
        var writing = new HistoryWriter(store);
        await writing.RegisterOwnersAsync();
        await using (var daemon = Start())
        {
            await writing.WriteAsync(history.Take(history.Count / 2));
            await CatchUpAsync(daemon);
            var live = await models.DumpAsync();
            await daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled);
            ShouldSay(await models.DumpAsync(), live, "rebuilt from zero");

            var rebuilding = daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled);
            await writing.WriteAsync(history.Skip(history.Count / 2));
            await rebuilding;
            await CatchUpAsync(daemon);
        }

        var whileWriting = await models.DumpAsync();
        whileWriting.Count.ShouldBeGreaterThan(500);
        await using (var daemon = Start())
        {
            await daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled);
        }

        ShouldSay(await models.DumpAsync(), whileWriting, "rebuilt while writing went on");
        await ResumeEachAsync(store, tail, models, every: 97);
        ShouldSay(await models.DumpAsync(), whileWriting, "resumed at every 97th event");

        await models.ExecuteAsync("update read.ideas set comment_count = comment_count + 1 where id in (select id from read.ideas order by id limit 1)");
        ReadModels.HashOf(await models.DumpAsync()).ShouldNotBe(ReadModels.HashOf(whileWriting), "the comparison can fail");

        ProjectionDaemon Start() => ProjectionDaemon.Start(store, tail, [new BacklogProjection()], []);

        async Task CatchUpAsync(ProjectionDaemon daemon)
        {
            (await daemon.WaitForAsync(BacklogProjection.ProjectionName, await store.ReadHeadAsync(Canceled), Bounds.OfAFixture, Canceled)).ShouldBeTrue();
            daemon.Health.ShouldAllBe(shard => shard.IsWell);
        }
    }

    private static async Task WriteAsync(PostgresEventStore store, IEnumerable<Happened> history)
    {
        var writer = new HistoryWriter(store);
        await writer.RegisterOwnersAsync();
        await writer.WriteAsync(history);
    }

    private async Task<PostgresEventStore> OpenAsync()
    {
        var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync(), options => options with { Types = GeneratedHistory.Registered() });
        await ReadModels.MigrateAsync(store.DataSource);
        return store;
    }

    /// <summary>Builds anew, by one daemon after another, each of which ends after so many events, in the middle of writing the next one.</summary>
    private static async Task ResumeEachAsync(PostgresEventStore store, Tail tail, ReadModels models, int every)
    {
        var (head, ends) = (await store.ReadHeadAsync(Canceled), 0);
        await models.ExecuteAsync($"truncate {string.Join(", ", BacklogProjection.Tables)}; delete from events.mt_event_progression where name like 'backlog:%'");
        while (true)
        {
            var projection = new StoppingProjection(new BacklogProjection(), every);
            await using var daemon = ProjectionDaemon.Start(store, tail, [projection], []);
            var through = daemon.WaitForAsync(BacklogProjection.ProjectionName, head, Bounds.OfAFixture, Canceled);
            if (await Task.WhenAny(projection.Ended, through) == through)
            {
                (await through).ShouldBeTrue();
                daemon.Health.ShouldAllBe(shard => shard.IsWell);
                break;
            }

            ends++;
        }

        ends.ShouldBeGreaterThan(5);
    }

    private static async Task CompareAsync(ReadModels models, ulong[] moves)
    {
        var events = HistoryWriter.Recorded(new GeneratedHistory(moves).Events);
        var projection = new BacklogProjection();
        await models.BuildAsync(projection, events.Select(one => (RecordedEvent[])[one]));
        var one = await models.DumpAsync();
        foreach (var together in (int[])[7, 97, 1_000])
        {
            await models.BuildAsync(projection, events.Chunk(together));
            ShouldSay(await models.DumpAsync(), one, $"{together} of {events.Count} events together");
        }
    }

    private static void ShouldSay(List<string> built, List<string> expected, string how)
    {
        var (more, missing) = (built.Except(expected, StringComparer.Ordinal).Take(5), expected.Except(built, StringComparer.Ordinal).Take(5));
        ReadModels.HashOf(built).ShouldBe(
            ReadModels.HashOf(expected),
            $"{how}, seed {Seed}: {built.Count} rows instead of {expected.Count}\nonly here: {string.Join('\n', more)}\nmissing: {string.Join('\n', missing)}");
    }

    /// <summary>Without one of ever smaller parts.</summary>
    private static IEnumerable<ulong[]> Shorter(ulong[] moves)
    {
        for (var part = (moves.Length + 1) / 2; part > 0; part /= 2)
        {
            for (var start = 0; start < moves.Length; start += part)
            {
                yield return [.. moves[..start], .. moves[Math.Min(start + part, moves.Length)..]];
            }
        }
    }
}
