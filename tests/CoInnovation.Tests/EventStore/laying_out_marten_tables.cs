using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Schema;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>
/// The tables are Marten 9's, by plain SQL against golden files. <c>marten-layout.txt</c> was written by hand from Marten 9.29's
/// <c>StreamsTable</c>, <c>EventsTable</c> and <c>EventProgressionTable</c> with conjoined tenancy.
/// </summary>
public sealed class laying_out_marten_tables(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task columns_indexes_and_constraints_are_martens()
    {
        await using var store = await Stores.OpenAsync(database.ConnectionString);

        var layout = await LinesAsync(store, """
            SELECT line FROM (
                SELECT 1 AS part, c.relname, a.attnum AS place, format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                    CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE ' NULL' END, ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) AS line
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                WHERE c.relnamespace = 'events'::regnamespace AND c.relkind = 'r' AND c.relname LIKE 'mt\_%'
                UNION ALL
                SELECT 2, tablename, 0, indexdef FROM pg_indexes WHERE schemaname = 'events' AND tablename LIKE 'mt\_%'
                UNION ALL
                SELECT 3, conrelid::regclass::text, 0, format('%s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
                WHERE connamespace = 'events'::regnamespace AND conrelid::regclass::text LIKE 'events.mt\_%'
                UNION ALL
                SELECT 4, '', 0, format('sequence %s owned by %s.%s', s.relname, t.relname, a.attname)
                FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype = 'a' JOIN pg_class t ON t.oid = d.refobjid
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
                WHERE s.relkind = 'S' AND s.relnamespace = 'events'::regnamespace) lines
            ORDER BY part, relname COLLATE "C", place, line COLLATE "C"
            """);

        layout.ShouldBe([.. await GoldenAsync("marten-layout.txt")]);
    }

    [Fact]
    public async Task rows_are_as_marten_writes_them()
    {
        await using var store = await Stores.OpenAsync(database.ConnectionString);
        var stream = new StreamKey("acme", Ids.Next());
        var owner = Ids.Next();
        await store.Keyring.RegisterOwnerAsync(stream.Tenant, owner, owner, Cancel);
        var command = Stores.Command([new NewEvent(new Counted(3)), new NewEvent(new RemarkMade(CoInnovation.EventStore.Sealing.Sealed.Of(owner, "x"), TallyMood.VeryCalm))]);
        await store.AppendAsync(new StreamAppend(stream, "tally", 0, [command with { Metadata = new CommandMetadata(CorrelationId: "c-1", CausationId: "c-0") }]), Cancel);

        var rows = await LinesAsync(store, $"""
            SELECT format('%s|%s|%s|%s|%s|%s|%s|%s|%s', e.version, e.type, e.mt_dotnet_type, e.tenant_id, e.is_archived, e.correlation_id, e.causation_id, e.data - 'text', e.bdata IS NULL)
            FROM events.mt_events e WHERE e.stream_id = '{stream.Id}' ORDER BY e.seq_id
            """);

        rows.ShouldBe([
            """1|counted_v2|CoInnovation.Tests.EventStore.Counted, CoInnovation.Tests|acme|f|c-1|c-0|{"by": 3}|t""",
            """2|remark_made|CoInnovation.Tests.EventStore.RemarkMade, CoInnovation.Tests|acme|f|c-1|c-0|{"mood": "VERY_CALM"}|t""",
        ]);
        (await LinesAsync(store, $"SELECT format('%s|%s|%s', tenant_id, type, version) FROM events.mt_streams WHERE id = '{stream.Id}'")).ShouldBe(["acme|tally|2"]);
    }

    [Fact]
    public async Task marten_can_take_the_sequence_over()
    {
        await using var store = await Stores.OpenAsync(database.ConnectionString);
        await store.AppendAsync(new StreamAppend(new StreamKey("acme", Ids.Next()), "tally", 0, [Stores.Command([new NewEvent(new Counted(1))])]), Cancel);

        await store.HandOverToMartenAsync(Cancel);

        (await LinesAsync(store, "SELECT (nextval('events.mt_events_sequence') = position + 1)::text FROM events.log_head")).ShouldBe(["true"]);
        (await LinesAsync(store, "SELECT (last_seq_id = position)::text FROM events.log_head, events.mt_event_progression WHERE name = 'HighWaterMark'")).ShouldBe(["true"]);
    }

    [Fact]
    public async Task older_versions_are_upcast_on_reading()
    {
        var stream = new StreamKey("acme", Ids.Next());
        await using (var before = await Stores.OpenAsync(database.ConnectionString, options => options with { Types = new EventTypes().Add<CountedOnce>("counted") }))
        {
            await before.AppendAsync(new StreamAppend(stream, "tally", 0, [Stores.Command([new NewEvent(new CountedOnce())])]), Cancel);
        }

        await using var store = await Stores.OpenAsync(database.ConnectionString);
        var read = (await store.ReadStreamAsync(stream, 0, Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();

        (read.Data, read.TypeAlias, read.Envelope.SchemaVersion).ShouldBe((new Counted(1), "counted", 1));
        await using var tallies = new Mailboxes<Tally>(store, Tally.Definition);
        (await tallies.SubmitAsync(stream, Tally.Count(2), Cancel)).Read<Dictionary<string, int>>()!["total"].ShouldBe(3);
    }

    [Fact]
    public async Task released_migrations_never_change()
    {
        var hashes = SchemaMigrations.FilesOf(typeof(PostgresEventStore).Assembly, "EventStore.Schema").Select(file => $"{file.Name} {SchemaMigrations.HashOf(file.Sql)}").ToList();

        hashes.ShouldBe([.. await GoldenAsync("schema-hashes.txt")], customMessage: "a released migration is append-only: add a new file, and its line to schema-hashes.txt");
    }

    [Fact]
    public async Task a_changed_migration_stops_the_start()
    {
        await using (var store = await Stores.OpenAsync(database.ConnectionString))
        {
            await LinesAsync(store, "UPDATE events.migrations SET sha256 = reverse(sha256) RETURNING ''");
        }

        await Should.ThrowAsync<InvalidOperationException>(() => Stores.OpenAsync(database.ConnectionString));

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var repair = new NpgsqlCommand("UPDATE events.migrations SET sha256 = reverse(sha256)", connection);
        await repair.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<List<string>> LinesAsync(PostgresEventStore store, string sql)
    {
        await using var command = store.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }

    private static async Task<string[]> GoldenAsync(string name) =>
        await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests", "CoInnovation.Tests", "EventStore", name), Cancel);
}
