using CoInnovation.Api.Backlog;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>The backlog is built anew, for another shape or for an erasure, while somebody reads it again and again: it is there all the time, and never in parts.</summary>
public sealed class building_beside_readers(PostgresFixture postgres) : IAsyncLifetime
{
    /// <summary>The newest migration of the last release that rebuilt in place.</summary>
    private const string InPlace = "009_1_indexes_put_aside.sql";
    private const string Schemas = "select nspname::text from pg_namespace where nspname like 'read%' order by 1";

    private PostgresEventStore _store = null!;
    private Tail _tail = null!;
    private ReadModels _models = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync(), options => options with { Types = GeneratedHistory.Registered() });
        _tail = await Tail.StartAsync(_store, Canceled);
        _models = new ReadModels(_store.DataSource);
        var writer = new HistoryWriter(_store);
        await writer.RegisterOwnersAsync();
        await writer.WriteAsync(new GeneratedHistory(GeneratedHistory.Moves(20_261_126, 400)).Events);
    }

    public async ValueTask DisposeAsync()
    {
        await _tail.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task while_it_is_rebuilt_it_says_the_same_all_the_time_and_afterwards_it_has_the_same_shape()
    {
        await ReadModels.MigrateAsync(_store.DataSource);
        await using var daemon = await LiveAsync(new BacklogProjection());
        var (rows, shape, place) = (await _models.DumpAsync(), await ShapeAsync(), await PlaceAsync());

        (await WatchAsync(() => daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled))).Distinct().ShouldHaveSingleItem();

        (await PlaceAsync()).ShouldNotBe(place, "it is another one");
        (await _models.DumpAsync()).ShouldBe(rows);
        (await ShapeAsync()).ShouldBe(shape);
        shape.Count.ShouldBeGreaterThan(300);
        (await _store.DataSource.TextsAsync(Schemas)).ShouldBe(["read"], "nothing is left of the old one");
        await ReadModels.MigrateAsync(_store.DataSource);

        await daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled);
        (await ShapeAsync()).ShouldBe(shape, "once more from what was itself built so");
    }

    [Fact]
    public async Task rebuilt_in_place_it_would_be_seen()
    {
        await ReadModels.MigrateAsync(_store.DataSource);
        await using var daemon = await LiveAsync(new StoppingProjection(new BacklogProjection(), int.MaxValue));

        try
        {
            (await WatchAsync(() => daemon.RebuildAsync(BacklogProjection.ProjectionName, Canceled))).Distinct().Count().ShouldBeGreaterThan(1);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.DeadlockDetected)
        {
            // Emptying tables under readers also ends in this way, which they would see as well.
        }
    }

    [Fact]
    public async Task after_an_upgrade_the_old_one_is_read_until_the_new_one_is_whole()
    {
        var files = SchemaMigrations.FilesOf(typeof(BacklogProjection).Assembly, "Backlog.Schema").TakeWhile(file => string.CompareOrdinal(file.Name, InPlace) <= 0).ToList();
        files[^1].Name.ShouldBe(InPlace);
        await _models.ExecuteAsync("create schema read; create table read.migrations (name varchar primary key, sha256 varchar not null, applied_at timestamptz not null default now())");
        foreach (var (name, sql) in files)
        {
            await _models.ExecuteAsync(sql);
            await _models.ExecuteAsync($"insert into read.migrations (name, sha256) values ('{name}', '{SchemaMigrations.HashOf(sql)}')");
        }

        await _models.ExecuteAsync($"""
            insert into events.mt_event_progression (name, last_seq_id) values ('backlog:V{new BacklogProjection().Version}:All', {await _store.ReadHeadAsync(Canceled)});
            insert into read.ideas (tenant, id, text, status, kept_at, dots)
            select 'default', gen_random_uuid(), 'of an earlier release', 'NEW', now(), 7 from generate_series(1, 7)
            """);

        // A migration that changes what old events mean ends so; those that come with this release need not.
        var seen = await WatchAsync(async () =>
        {
            await ReadModels.MigrateAsync(_store.DataSource);
            await _models.ExecuteAsync("select read.start_over()");
            await using var daemon = ProjectionDaemon.Start(_store, _tail, [new BacklogProjection()], []);
            await BuiltAsync();
        });

        (await _models.DumpAsync()).Count.ShouldBeGreaterThan(200);
        seen.Distinct().ShouldBe(["7 of an earlier release, 7 in all", await SummaryAsync()]);
        seen[^1].ShouldStartWith("0 of an earlier release");
        (await _store.DataSource.TextsAsync(Schemas)).ShouldBe(["read"]);
    }

    [Fact]
    public async Task a_node_that_ends_midway_leaves_the_rest_to_the_next_one()
    {
        await ReadModels.MigrateAsync(_store.DataSource);
        await using (var live = await LiveAsync(new BacklogProjection()))
        {
        }

        var (rows, shape) = (await _models.DumpAsync(), await ShapeAsync());
        await _models.ExecuteAsync("select read.start_over()");
        var ends = 0;
        while (true)
        {
            var ending = new EndingBeside(new BacklogProjection(), 100);
            await using var daemon = ProjectionDaemon.Start(_store, _tail, [ending], []);
            if (await Task.WhenAny(ending.Ended, BuiltAsync()) != ending.Ended)
            {
                break;
            }

            ends++;
            (await _models.DumpAsync()).ShouldBe(rows, "readers see the old one, also now");
        }

        ends.ShouldBeGreaterThan(1);
        (await _models.DumpAsync()).ShouldBe(rows);
        (await ShapeAsync()).ShouldBe(shape, "what was put aside while it was built is there");
    }

    [Fact]
    public async Task what_a_later_version_has_shaped_an_earlier_one_leaves_alone()
    {
        await ReadModels.MigrateAsync(_store.DataSource);
        await using var daemon = await LiveAsync(new BacklogProjection());
        await _models.ExecuteAsync("insert into read.migrations (name, sha256) values ('999_of_tomorrow.sql', '')");
        await _models.ExecuteAsync("select read.start_over()");

        await Wait.UntilAsync(() => daemon.Health.Any(shard => shard.Fault?.Contains("later version", StringComparison.Ordinal) == true));

        (await _store.DataSource.TextsAsync(Schemas)).ShouldBe(["read"]);
        await _models.ExecuteAsync("delete from read.migrations where name = '999_of_tomorrow.sql'");
        await BuiltAsync();
    }

    [Theory]
    [InlineData("backlog:Beside", "backlog:All", "backlogs:V9:All")]
    [InlineData("backlog:V10:Beside", "backlog:All", "backlog:V9:All", "backlog:V10:All")]
    public async Task only_the_present_version_is_asked_for(string asked, params string[] shards)
    {
        await ReadModels.MigrateAsync(_store.DataSource);
        await _models.ExecuteAsync($"insert into events.mt_event_progression (name, last_seq_id) select unnest(array['{string.Join("', '", shards)}']), 7");

        await _models.ExecuteAsync("select read.start_over()");

        (await _store.DataSource.TextsAsync("select name::text from events.mt_event_progression where last_seq_id = -2")).ShouldBe([asked]);
    }

    [Fact]
    public async Task who_keeps_the_old_one_from_being_removed_is_named_until_they_leave()
    {
        await ReadModels.MigrateAsync(_store.DataSource);
        await _models.ExecuteAsync("create schema read_old; create table read_old.ideas (id int)");
        await using var reader = await _store.DataSource.OpenConnectionAsync(Canceled);
        await using var reading = await reader.BeginTransactionAsync(Canceled);
        await using (var read = new NpgsqlCommand("select from read_old.ideas", reader))
        {
            await read.ExecuteNonQueryAsync(Canceled);
        }

        await using var connection = await _store.DataSource.OpenConnectionAsync(Canceled);
        (await Should.ThrowAsync<InvalidOperationException>(() => BuiltBeside.RemoveOldAsync(connection, Canceled))).Message.ShouldContain($"process {reader.ProcessID} ");
        (await _store.DataSource.TextsAsync(Schemas)).ShouldContain("read_old");

        await reading.RollbackAsync(Canceled);
        await BuiltBeside.RemoveOldAsync(connection, Canceled);
        (await _store.DataSource.TextsAsync(Schemas)).ShouldBe(["read"]);
    }

    private async Task<ProjectionDaemon> LiveAsync(IAsyncProjection projection)
    {
        var daemon = ProjectionDaemon.Start(_store, _tail, [projection], []);
        (await daemon.WaitForAsync(BacklogProjection.ProjectionName, await _store.ReadHeadAsync(Canceled), Bounds.OfAFixture, Canceled)).ShouldBeTrue();
        return daemon;
    }

    private Task BuiltAsync() => Wait.UntilAsync(async () => await _store.DataSource.TextsAsync("select name::text from events.mt_event_progression where name like 'backlog:%:Beside'") is []);

    /// <summary>What a reader sees who asks again and again while something happens, without what is seen twice in a row.</summary>
    private async Task<List<string>> WatchAsync(Func<Task> happening)
    {
        List<string> seen = [await SummaryAsync()];
        var over = happening();
        while (!over.IsCompleted)
        {
            seen.Add(await SummaryAsync());
        }

        await over;
        seen.Add(await SummaryAsync());
        seen.Count.ShouldBeGreaterThan(10);
        return seen;
    }

    /// <summary>One statement: one moment.</summary>
    private async Task<string> SummaryAsync() => (await _store.DataSource.TextsAsync("""
        select concat(count(*) filter (where text = 'of an earlier release'), ' of an earlier release, ', count(*), ' in all', string_agg(votes::text, ',' order by idea.id)) from read.ideas as idea
        left join read.item_votes as votes on votes.tenant = idea.tenant and votes.item_id = idea.id
        """)).Single();

    private async Task<string> PlaceAsync() => (await _store.DataSource.TextsAsync("select 'read'::regnamespace::oid::text")).Single();

    /// <summary>Everything in the schema, as PostgreSQL describes it.</summary>
    private async Task<IReadOnlyList<string>> ShapeAsync() => await _store.DataSource.TextsAsync("""
        select said collate "C" from (
            select concat_ws(' ', relation.relname, relation.relkind, relation.relpersistence, field.attname, format_type(field.atttypid, field.atttypmod), field.attnotnull, field.attcollation::regcollation,
                pg_get_expr(fallback.adbin, fallback.adrelid))
            from pg_class as relation join pg_attribute as field on field.attrelid = relation.oid and field.attnum > 0 and not field.attisdropped
            left join pg_attrdef as fallback on fallback.adrelid = relation.oid and fallback.adnum = field.attnum
            where relation.relnamespace = 'read'::regnamespace and relation.relkind in ('r', 'v')
            union all select indexdef from pg_indexes where schemaname = 'read'
            union all select concat(viewname, definition) from pg_views where schemaname = 'read'
            union all select concat(conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'read'::regnamespace
            union all select case prokind when 'f' then pg_get_functiondef(oid) else oid::regprocedure::text end from pg_proc where pronamespace = 'read'::regnamespace
            union all select concat(enumtypid::regtype, enumlabel, enumsortorder) from pg_enum join pg_type on pg_type.oid = enumtypid where typnamespace = 'read'::regnamespace) as shape (said)
        order by 1
        """);
}
