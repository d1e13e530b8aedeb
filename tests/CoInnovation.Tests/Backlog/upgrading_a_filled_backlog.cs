using CoInnovation.Api.Backlog;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>A database of an earlier release, with a log and with read models that were written by that release.</summary>
public sealed class upgrading_a_filled_backlog(PostgresFixture postgres)
{
    /// <summary>The newest migration of the release before sharing, votes by round, and ids from elsewhere.</summary>
    private const string Newest = "006_2_every_order_has_an_index.sql";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_an_earlier_release_wrote_is_left_behind_and_all_is_as_if_built_live()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync(), options => options with { Types = GeneratedHistory.Registered() });
        var models = new ReadModels(store.DataSource);
        await ApplyOlderAsync(store.DataSource);
        var writer = new HistoryWriter(store);
        await writer.RegisterOwnersAsync();
        await writer.WriteAsync(new GeneratedHistory(GeneratedHistory.Moves(20_261_126, 400)).Events);
        var head = await store.ReadHeadAsync(Canceled);

        // As the earlier release left it: at the end of the log, in its own shape, and with what it got wrong.
        await models.ExecuteAsync($"""
            insert into events.mt_event_progression (name, last_seq_id) values ('backlog:V{new BacklogProjection().Version}:All', {head});
            insert into read.votes (tenant, workshop_id, item_id, side, dot_rounds, dots, dots_of_side, agreement_rounds, agree, disagree, pass)
            values ('default', gen_random_uuid(), gen_random_uuid(), 'VENDOR', 2, 7, 14, 0, 0, 0, 0);
            insert into read.ideas (tenant, id, text, status, kept_at, dots) values ('default', gen_random_uuid(), 'of an earlier release', 'NEW', now(), 7)
            """);

        await ReadModels.MigrateAsync(store.DataSource);
        await using var tail = await Tail.StartAsync(store, Canceled);
        await using var daemon = ProjectionDaemon.Start(store, tail, [new BacklogProjection()], []);
        (await daemon.WaitForAsync(BacklogProjection.ProjectionName, head, Bounds.OfAFixture, Canceled)).ShouldBeTrue();
        var upgraded = await models.DumpAsync();
        upgraded.Count.ShouldBeGreaterThan(200);
        upgraded.ShouldNotContain(line => line.Contains("of an earlier release", StringComparison.Ordinal));

        await daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled);
        (await models.DumpAsync()).ShouldBe(upgraded);
    }

    private static async Task ApplyOlderAsync(NpgsqlDataSource source)
    {
        await using (var begin = source.CreateCommand("create schema read; create table read.migrations (name varchar primary key, sha256 varchar not null, applied_at timestamptz not null default now())"))
        {
            await begin.ExecuteNonQueryAsync(Canceled);
        }

        var older = SchemaMigrations.FilesOf(typeof(BacklogProjection).Assembly, "Backlog.Schema").TakeWhile(file => string.CompareOrdinal(file.Name, Newest) <= 0).ToList();
        older.ShouldContain(file => file.Name == Newest);
        foreach (var (name, sql) in older)
        {
            await using var apply = source.CreateCommand(sql);
            await apply.ExecuteNonQueryAsync(Canceled);
            await using var note = source.CreateCommand("insert into read.migrations (name, sha256) values ($1, $2)");
            note.Parameters.Add(new() { Value = name });
            note.Parameters.Add(new() { Value = SchemaMigrations.HashOf(sql) });
            await note.ExecuteNonQueryAsync(Canceled);
        }
    }
}
