using System.Text;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Tailing;
using CoInnovation.EventStore.Verification;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore.Chaining;

/// <summary>Each fact has a log of its own: chains are over all of it.</summary>
public sealed class chaining_the_log(PostgresFixture postgres)
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task whichever_node_chained_an_event_its_hash_is_the_same()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var one = await Stores.OpenAsync(connection);
        await using var two = await Stores.OpenAsync(connection);
        using (var first = await Notary.OpenAsync(one, Cancel))
        using (var second = await Notary.OpenAsync(two, Cancel))
        {
            await using var firstTail = await Tail.StartAsync(one, Cancel);
            await using var secondTail = await Tail.StartAsync(two, Cancel);
            await using var watching = first.Follow(firstTail, Never);
            await using var alsoWatching = second.Follow(secondTail, Never);
            await using var tallies = new Mailboxes<Tally>(one, Tally.Definition, firstTail);
            await using var sameTallies = new Mailboxes<Tally>(two, Tally.Definition, secondTail);
            StreamKey[] streams = [new("acme", Ids.Next()), new("acme", Ids.Next()), new("other", Ids.Next())];
            await Task.WhenAll(Enumerable.Range(0, 400).Select(i =>
                (i % 2 == 0 ? tallies : sameTallies).SubmitAsync(streams[i % 3], Tally.Count(i, feed: i % 5 == 0 ? null : $"feed {i % 4}"), Cancel)));
            (await second.ExtendAsync(Cancel)).ShouldBe(400);
        }

        var chained = await HashesAsync(one);
        chained.Count.ShouldBe(400);
        await ExecuteAsync(one, "TRUNCATE events.event_hashes; UPDATE events.chain_head SET position = 0, hash = '\\x" + Convert.ToHexStringLower(ChainName.Log.Beginning.Span) + "'");
        using var anew = await Notary.OpenAsync(one, Cancel);
        await anew.ExtendAsync(Cancel);
        (await HashesAsync(one)).ShouldBe(chained);
        (await anew.AuditAsync(Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task a_log_from_before_the_chains_is_chained_from_its_beginning()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        var stream = new StreamKey("acme", Ids.Next());
        await Chronicle.WriteAsync(store, stream, 0, 30, Ids.Next());
        (await HashesAsync(store)).ShouldBeEmpty();

        // Made by the migration, without this program's help: the two must agree on where a chain begins.
        (await TextAsync(store, "SELECT encode(hash, 'hex') FROM events.chain_head")).ShouldBe(Convert.ToHexStringLower(ChainName.Log.Beginning.Span));
        using var notary = await Notary.OpenAsync(store, Cancel);
        var verdict = await Chronicle.VerifyAsync(await Chronicle.RecordAsync(notary, ChainName.Log));

        verdict.Fault.ShouldBeNull();
        verdict.Parts.ShouldHaveSingleItem().Events.ShouldBe(30);
    }

    [Fact]
    public async Task a_node_that_dies_leaves_nothing_half_chained()
    {
        var connection = await postgres.CreateDatabaseAsync();
        var stream = new StreamKey("acme", Ids.Next());
        long version;
        await using (var store = await Stores.OpenAsync(connection))
        {
            version = await Chronicle.WriteAsync(store, stream, 0, 12, Ids.Next());
            using var notary = await Notary.OpenAsync(store, Cancel);
            await notary.ExtendAsync(Cancel);
            await Chronicle.WriteAsync(store, stream, version, 12, Ids.Next());

            // What it had written and not committed is gone with its connection.
            await using var dying = await store.DataSource.OpenConnectionAsync(Cancel);
            await using (var transaction = await dying.BeginTransactionAsync(Cancel))
            {
                await ExecuteAsync(dying, "SELECT * FROM events.chain_head FOR UPDATE");
                await ExecuteAsync(dying, "INSERT INTO events.event_hashes (seq_id, log_hash) VALUES (13, '\\x00')");
                await ExecuteAsync(store, $"SELECT pg_terminate_backend({dying.ProcessID})");
                await Should.ThrowAsync<Npgsql.NpgsqlException>(() => ExecuteAsync(dying, "SELECT 1"));
            }
        }

        await using var after = await Stores.OpenAsync(connection);
        using var again = await Notary.OpenAsync(after, Cancel);

        (await again.ExtendAsync(Cancel)).ShouldBe(24);
        (await again.AuditAsync(Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task an_erased_text_leaves_the_record_as_it_was()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        using var notary = await Notary.OpenAsync(store, Cancel);
        var (stream, owner) = (new StreamKey("acme", Ids.Next()), Ids.Next());
        await Chronicle.WriteAsync(store, stream, 0, 12, owner);
        var before = await Chronicle.RecordAsync(notary, ChainName.OfFeed(stream, Chronicle.All));

        await store.Keyring.EraseOwnerAsync(stream.Tenant, owner, Cancel);
        await notary.CertifyAsync(Cancel);
        var after = await Chronicle.RecordAsync(notary, ChainName.OfFeed(stream, Chronicle.All));

        var verdict = await Chronicle.VerifyAsync(after, new RecordExpectations { Earlier = (await Chronicle.VerifyAsync(before)).Parts });
        verdict.Fault.ShouldBeNull();
        Events(after).ShouldBe(Events(before));
        (await notary.AuditAsync(Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task the_record_of_one_audience_shows_nothing_of_another()
    {
        var (stream, ann, bob) = (new StreamKey("acme", Ids.Next()), Ids.Next(), Ids.Next());
        var records = new List<List<string>>();
        foreach (var hidden in (int[])[0, 5])
        {
            await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync(), options => options with { TimeProvider = new HandSetTime() });
            using var notary = await Notary.OpenAsync(store, Cancel);
            await AppendAsync(store, stream, ann, Chronicle.All, new Counted(1));
            foreach (var _ in Enumerable.Range(0, hidden))
            {
                await AppendAsync(store, stream, bob, "bob's", new Counted(7));
                await AppendAsync(store, stream, bob, null, new Counted(8));
            }

            await AppendAsync(store, stream, ann, Chronicle.All, new Counted(2));
            await notary.CertifyAsync(Cancel);
            var record = await Chronicle.RecordAsync(notary, ChainName.OfFeed(stream, Chronicle.All));
            records.Add([.. Chronicle.LinesOf(record).Select(Masked)]);
        }

        records[1].ShouldBe(records[0]);
        string.Concat(records[0]).ShouldNotContain(bob.ToString());
        string.Concat(records[0]).ShouldNotContain(ann.ToString());
    }

    [Fact]
    public async Task a_record_does_not_tell_under_whose_key_a_text_is_sealed()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        using var notary = await Notary.OpenAsync(store, Cancel);
        var (stream, owner) = (new StreamKey("acme", Ids.Next()), Ids.Next());
        await Chronicle.WriteAsync(store, stream, 0, 6, owner);
        var key = (await TextAsync(store, "SELECT replace(key_id::text, '-', '') FROM keys.owners")).ShouldNotBeNull();
        (await TextAsync(store, "SELECT string_agg(data::text, '') FROM events.mt_events")).ShouldNotBeNull().ShouldContain(key);

        var record = Encoding.UTF8.GetString(await Chronicle.RecordAsync(notary, ChainName.OfFeed(stream, Chronicle.All)));

        record.ShouldNotContain(key);
        record.ShouldContain("\"sealed\":1,\"payload\":{\"mood\": \"STORMY\", \"text\": \"h1.");
    }

    [Theory]
    [InlineData("UPDATE events.mt_events SET data = jsonb_set(data, '{by}', '99') WHERE seq_id = 7", 7)]
    [InlineData("UPDATE events.mt_events SET data = replace(data::text, 's1.', 's2.')::jsonb WHERE seq_id = 5", 5)]
    [InlineData("UPDATE events.mt_events SET timestamp = timestamp + interval '1 microsecond' WHERE seq_id = 9", 9)]
    [InlineData("UPDATE events.event_envelopes SET actor = NULL WHERE seq_id = 4", 4)]
    [InlineData("UPDATE events.event_envelopes SET side = 'CUSTOMER' WHERE seq_id = 1", 1)]
    [InlineData("DELETE FROM events.mt_events WHERE seq_id = 6", 6)]
    [InlineData("DELETE FROM events.mt_events WHERE seq_id = 1; DELETE FROM events.event_envelopes WHERE seq_id = 1; DELETE FROM events.event_hashes WHERE seq_id = 1", 1)]
    [InlineData("DELETE FROM events.mt_events WHERE seq_id > 10", 11)]
    [InlineData("UPDATE events.event_hashes SET feed_hash = log_hash WHERE seq_id = 3", 3)]
    [InlineData("UPDATE events.mt_events a SET data = b.data FROM events.mt_events b WHERE (a.seq_id, b.seq_id) IN ((10, 7), (7, 10))", 7)]
    public async Task what_is_changed_in_the_tables_is_found(string sql, long position)
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        using var notary = await Notary.OpenAsync(store, Cancel);
        await Chronicle.WriteAsync(store, new StreamKey("acme", Ids.Next()), 0, 12, Ids.Next());
        await notary.CertifyAsync(Cancel);
        (await notary.AuditAsync(Cancel)).ShouldBeNull();

        await ExecuteAsync(store, sql);

        (await notary.AuditAsync(Cancel)).ShouldNotBeNull().Position.ShouldBe(position);
    }

    [Fact]
    public async Task a_chain_that_was_computed_anew_does_not_fit_what_was_signed()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        using var notary = await Notary.OpenAsync(store, Cancel);
        await Chronicle.WriteAsync(store, new StreamKey("acme", Ids.Next()), 0, 12, Ids.Next());
        await notary.CertifyAsync(Cancel);

        await ExecuteAsync(store, $"""
            UPDATE events.mt_events SET data = jsonb_set(data, '{"{by}"}', '99') WHERE seq_id = 7;
            TRUNCATE events.event_hashes;
            UPDATE events.chain_head SET position = 0, hash = '\x{Convert.ToHexStringLower(ChainName.Log.Beginning.Span)}';
            """);
        await notary.ExtendAsync(Cancel);

        (await notary.AuditAsync(Cancel)).ShouldNotBeNull().What.ShouldContain("not as it was signed");
    }

    [Fact]
    public async Task the_notary_does_not_vouch_for_a_log_with_a_hole()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        using var notary = await Notary.OpenAsync(store, Cancel);
        await Chronicle.WriteAsync(store, new StreamKey("acme", Ids.Next()), 0, 12, Ids.Next());
        await ExecuteAsync(store, "DELETE FROM events.mt_events WHERE seq_id = 6");

        (await Should.ThrowAsync<BrokenChainException>(() => notary.ExtendAsync(Cancel))).Position.ShouldBe(7);

        await using var tail = await Tail.StartAsync(store, Cancel);
        await using var watch = notary.Follow(tail, Never);
        await Wait.UntilAsync(() => watch.Fault is not null);
        watch.Fault.ShouldNotBeNull().ShouldContain("position 6 is missing");
    }

    [Fact]
    public async Task checkpoints_come_by_themselves_while_something_happens()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        await using var tail = await Tail.StartAsync(store, Cancel);
        using var notary = await Notary.OpenAsync(store, Cancel);
        await using var watch = notary.Follow(tail, TimeSpan.FromMilliseconds(20));
        var stream = new StreamKey("acme", Ids.Next());
        var version = await Chronicle.WriteAsync(store, stream, 0, 3, Ids.Next());
        await Wait.UntilAsync(async () => await CheckpointsAsync(store, ChainName.Log) is [.., 3]);
        await Chronicle.WriteAsync(store, stream, version, 2, Ids.Next());
        await Wait.UntilAsync(async () => await CheckpointsAsync(store, ChainName.Log) is [.., 5]);

        // Nobody signs twice that nothing happened.
        var signed = await CheckpointsAsync(store, ChainName.Log);
        (await notary.CertifyAsync(Cancel)).ShouldBeEmpty();
        (await CheckpointsAsync(store, ChainName.Log)).ShouldBe(signed);
        watch.Fault.ShouldBeNull();
    }

    [Fact]
    public async Task what_an_older_key_signed_stays_verifiable()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        var stream = new StreamKey("acme", Ids.Next());
        using var notary = await Notary.OpenAsync(store, Cancel);
        var version = await Chronicle.WriteAsync(store, stream, 0, 4, Ids.Next());
        await notary.CertifyAsync(Cancel);

        using var rotated = await Notary.OpenAsync(store, Cancel, keyGeneration: 2);
        await Chronicle.WriteAsync(store, stream, version, 4, Ids.Next());
        await rotated.CertifyAsync(Cancel);
        var record = await Chronicle.RecordAsync(rotated, ChainName.OfFeed(stream, Chronicle.All));

        (await Chronicle.VerifyAsync(record)).Fault.ShouldBeNull();
        rotated.Keys.Select(key => key.Generation).ShouldBe([1, 2]);
        Encoding.UTF8.GetString(record).Split('\n').Where(line => line.StartsWith("{\"checkpoint\"", StringComparison.Ordinal))
            .Zip(rotated.Keys).ShouldAllBe(pair => pair.First.Contains(pair.Second.Id, StringComparison.Ordinal));

        // The node that does not know the new key yet reads it when it meets it.
        (await Chronicle.VerifyAsync(await Chronicle.RecordAsync(notary, ChainName.OfFeed(stream, Chronicle.All)))).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task a_key_that_somebody_put_into_the_table_is_not_published()
    {
        await using var store = await Stores.OpenAsync(await postgres.CreateDatabaseAsync());
        using (await Notary.OpenAsync(store, Cancel))
        {
            await ExecuteAsync(store, "INSERT INTO keys.signing_keys SELECT 7, public_key, wrapped_key, created_at FROM keys.signing_keys");
        }

        using var notary = await Notary.OpenAsync(store, Cancel);

        notary.Keys.Select(key => key.Generation).ShouldBe([1]);
    }

    [Fact]
    public async Task another_master_key_signs_nothing()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using (var store = await Stores.OpenAsync(connection))
        {
            using var notary = await Notary.OpenAsync(store, Cancel);
        }

        await using var other = await Stores.OpenAsync(connection, options => options with { MasterKey = new byte[32] });

        (await Should.ThrowAsync<WrongMasterKeyException>(() => Notary.OpenAsync(other, Cancel))).Code.ShouldBe("WRONG_MASTER_KEY");
    }

    private static async Task AppendAsync(PostgresEventStore store, StreamKey stream, Guid actor, string? feed, object data)
    {
        var version = await store.ReadStreamAsync(stream, 0, Cancel).CountAsync(Cancel);
        var command = Stores.Command([new NewEvent(data, feed)]) with { Timestamp = DateTimeOffset.UnixEpoch, Metadata = new CommandMetadata(actor) };
        await store.AppendAsync(new StreamAppend(stream, "tally", version, [command]), Cancel);
    }

    /// <summary>Without what is random by nature: ids, hashes, keys, signatures.</summary>
    private static string Masked(string line) =>
        System.Text.RegularExpressions.Regex.Replace(line, "\"id\":\"[^\"]+\"|[0-9a-f]{64,}", "…", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<string> Events(byte[] record) => Chronicle.LinesOf(record).Where(line => line.StartsWith("{\"sequence\"", StringComparison.Ordinal));

    private static async Task<List<string>> HashesAsync(PostgresEventStore store) => await store.DataSource.TextsAsync(
        "SELECT concat(seq_id, ' ', encode(log_hash, 'hex'), ' ', encode(feed_hash, 'hex')) FROM events.event_hashes ORDER BY seq_id");

    private static async Task<List<long>> CheckpointsAsync(PostgresEventStore store, ChainName chain) =>
        [.. (await store.DataSource.TextsAsync($"SELECT sequence::text FROM events.checkpoints WHERE chain = '{chain}' ORDER BY sequence"))
            .Select(text => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];

    private static async Task<string?> TextAsync(PostgresEventStore store, string sql) => (await store.DataSource.TextsAsync(sql)).SingleOrDefault();

    private static async Task ExecuteAsync(PostgresEventStore store, string sql)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(Cancel);
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(Npgsql.NpgsqlConnection connection, string sql)
    {
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
