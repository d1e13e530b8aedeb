using System.Text.Json;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore;

public sealed class sealing_text(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private const string Secret = "Our renewal depends on Ann Zephyrine";
    private readonly StreamKey _stream = new($"tenant-{Ids.Next():N}", Ids.Next());
    private readonly Guid _ann = Ids.Next();
    private PostgresEventStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await Stores.OpenAsync(database.ConnectionString);
        await _store.Keyring.RegisterOwnerAsync(_stream.Tenant, _ann, Ids.Next(), Cancel);
        await _store.AppendAsync(
            new StreamAppend(_stream, "tally", 0, [Stores.Command([new NewEvent(new RemarkMade(Sealed.Of(_ann, Secret), TallyMood.Stormy), "all"), new NewEvent(new Counted(424_242))])]), Cancel);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task no_table_holds_the_text_in_clear()
    {
        var dump = await DumpAsync();

        dump.ShouldContain("424242", customMessage: "the dump does hold what is not sealed");
        dump.ShouldContain("s1.");
        dump.ShouldNotContain("Zephyrine");
        dump.ShouldNotContain(Convert.ToHexStringLower("Zephyrine"u8), customMessage: "in a bytea column");
    }

    [Fact]
    public async Task another_node_opens_the_text_with_one_query()
    {
        await using var other = await Stores.OpenAsync(database.ConnectionString);

        (await TextAsync(other)).Text.ShouldBe(Secret);
    }

    [Fact]
    public async Task another_master_key_opens_nothing()
    {
        await using var stolen = await Stores.OpenAsync(database.ConnectionString, options => options with { MasterKey = new byte[32] });

        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => TextAsync(stolen));
    }

    [Fact]
    public async Task erasing_reaches_the_other_node_and_what_it_has_in_memory()
    {
        await using var other = await Stores.OpenAsync(database.ConnectionString);
        await using var tail = await Tail.StartAsync(other, Cancel);
        var inMemory = await TextAsync(other);
        inMemory.Text.ShouldBe(Secret);

        await _store.Keyring.EraseOwnerAsync(_stream.Tenant, _ann, Cancel);

        await Wait.UntilAsync(() => inMemory.IsErased);
        (await TextAsync(other)).Text.ShouldBeNull();
        (await other.ReadFeedAsync(_stream, "all", 0, 10, Cancel)).ShouldHaveSingleItem("the event itself stays");
    }

    [Fact]
    public async Task an_altered_token_does_not_open()
    {
        await using var command = _store.DataSource.CreateCommand(
            $"UPDATE events.mt_events SET data = jsonb_set(data, '{{text}}', to_jsonb(overlay(data->>'text' placing 'AAAA' from 60))) WHERE stream_id = '{_stream.Id}' AND version = 1");
        await command.ExecuteNonQueryAsync(Cancel);

        var read = await _store.ReadStreamAsync(_stream, 0, Cancel).ToListAsync(Cancel);

        read[0].Data.ShouldBeOfType<UndecodableEvent>();
    }

    [Fact]
    public void a_sealed_value_is_not_serialized_by_anybody_else() =>
        Should.Throw<InvalidOperationException>(() => JsonSerializer.Serialize(new RemarkMade(Sealed.Of(_ann, Secret), TallyMood.Stormy)));

    private async Task<Sealed> TextAsync(PostgresEventStore store) =>
        ((RemarkMade)(await store.ReadStreamAsync(_stream, 0, Cancel).FirstAsync(Cancel)).Data).Text;

    private async Task<string> DumpAsync()
    {
        await using var command = _store.DataSource.CreateCommand(
            """
            SELECT string_agg(query_to_xml(format('SELECT * FROM %I.%I', schemaname, tablename), TRUE, FALSE, '')::text, '')
                || (SELECT coalesce(string_agg(encode(result, 'escape'), ''), '') FROM events.commands)
            FROM pg_tables WHERE schemaname IN ('events', 'keys', 'public')
            """);
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
