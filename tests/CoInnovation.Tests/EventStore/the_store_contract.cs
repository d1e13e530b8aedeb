using System.Text;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.InMemory;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore;

public sealed class the_in_memory_store_keeps_the_contract : the_store_contract
{
    protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(new InMemoryEventStore(Tally.Types(), TimeProvider.System));
}

public sealed class the_postgres_store_keeps_the_contract(PostgresDatabase database) : the_store_contract, IClassFixture<PostgresDatabase>
{
    protected override async Task<IEventStore> OpenAsync() => await Stores.OpenAsync(database.ConnectionString);
}

/// <summary>What every store does, whatever it is made of.</summary>
public abstract class the_store_contract : IAsyncLifetime
{
    private readonly StreamKey _stream = new($"tenant-{Ids.Next():N}", Ids.Next());
    private IEventStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<IEventStore> OpenAsync();

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _store.DisposeAsync();
    }

    [Fact]
    public async Task what_is_appended_is_read_back_in_order()
    {
        var appended = await AppendAsync(0, new Counted(1), new Counted(2), new LimitSet(9));

        var read = await ReadAsync();

        read.ShouldBe(appended.Events);
        read.Select(recorded => recorded.Version).ShouldBe([1, 2, 3]);
        read.Select(recorded => recorded.Position).ShouldBe([appended.Position - 2, appended.Position - 1, appended.Position]);
        (await _store.ReadHeadAsync(Cancel)).ShouldBe(appended.Position);
    }

    [Fact]
    public async Task the_envelope_comes_back_whole()
    {
        var metadata = new CommandMetadata(Ids.Next(), "CUSTOMER", "request-7", "cause-3");
        var command = Stores.Command([new NewEvent(new Counted(5), "workshop")]) with { Metadata = metadata };

        await _store.AppendAsync(new StreamAppend(_stream, "tally", 0, [command]), Cancel);

        var read = (await ReadAsync()).ShouldHaveSingleItem();
        read.Envelope.Metadata.ShouldBe(metadata);
        read.CommandId.ShouldBe(command.CommandId);
        (read.StreamType, read.TypeAlias, read.Envelope.SchemaVersion).ShouldBe(("tally", "counted", 2));
        read.Timestamp.ShouldBe(command.Timestamp, TimeSpan.FromMicroseconds(1));
        (read.Feed, read.FeedSequence).ShouldBe(("workshop", 1));
    }

    [Fact]
    public async Task an_unknown_stream_is_empty()
    {
        (await ReadAsync()).ShouldBeEmpty();
        (await _store.ReadFeedAsync(_stream, "workshop", 0, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task another_expected_version_is_a_conflict_that_stores_nothing()
    {
        await AppendAsync(0, new Counted(1));
        var late = Stores.Command([new NewEvent(new Counted(2))]);

        var outcome = await _store.AppendAsync(new StreamAppend(_stream, "tally", 0, [late]), Cancel);

        outcome.ShouldBeOfType<AppendOutcome.VersionConflict>().ActualVersion.ShouldBe(1);
        (await ReadAsync()).Count.ShouldBe(1);
        (await _store.FindCommandAsync(_stream.Tenant, late.CommandId, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task a_stored_command_is_a_duplicate_that_stores_nothing()
    {
        var first = Stores.Command([new NewEvent(new Counted(1))], result: "{\"total\":1}");
        await _store.AppendAsync(new StreamAppend(_stream, "tally", 0, [first]), Cancel);
        var other = Stores.Command([new NewEvent(new Counted(2))]);

        var outcome = await _store.AppendAsync(new StreamAppend(_stream, "tally", 1, [other, first]), Cancel);

        var stored = outcome.ShouldBeOfType<AppendOutcome.Duplicate>().Commands.ShouldHaveSingleItem();
        stored.CommandId.ShouldBe(first.CommandId);
        stored.Version.ShouldBe(1);
        Encoding.UTF8.GetString(stored.Result.Span).ShouldBe("{\"total\":1}");
        (await ReadAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task a_command_without_events_keeps_its_answer()
    {
        var command = Stores.Command([], result: "{\"nothing\":true}");

        var outcome = await _store.AppendAsync(new StreamAppend(_stream, "tally", 0, [command]), Cancel);

        var appended = outcome.ShouldBeOfType<AppendOutcome.Appended>();
        (appended.Version, appended.Events.Count).ShouldBe((0, 0));
        var found = (await _store.FindCommandAsync(_stream.Tenant, command.CommandId, Cancel)).ShouldNotBeNull();
        found.IsRepeatedBy(_stream, command.Fingerprint.Span, command.Principal).ShouldBeTrue();
        found.IsRepeatedBy(_stream, command.Fingerprint.Span, "bob").ShouldBeFalse();
    }

    [Fact]
    public async Task feeds_number_their_events_without_gaps()
    {
        await AppendAsync(0, ("all", new Counted(1)), ("own", new Counted(2)), (null, new Counted(3)), ("all", new Counted(4)));
        await AppendAsync(4, ("own", new Counted(5)), ("all", new Counted(6)));

        var all = await _store.ReadFeedAsync(_stream, "all", 0, 10, Cancel);
        var own = await _store.ReadFeedAsync(_stream, "own", 1, 10, Cancel);

        all.Select(recorded => (recorded.FeedSequence, recorded.Version)).ShouldBe([(1, 1), (2, 4), (3, 6)]);
        own.Select(recorded => (recorded.FeedSequence, recorded.Version)).ShouldBe([(2, 5)]);
    }

    [Fact]
    public async Task appends_of_many_streams_leave_no_gap_in_the_log()
    {
        var before = await _store.ReadHeadAsync(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(n => _store.AppendAsync(
            new StreamAppend(new StreamKey(_stream.Tenant, Ids.Next()), "tally", 0, [Stores.Command([.. Enumerable.Repeat(new NewEvent(new Counted(n)), 1 + (n % 3))])]), Cancel)));

        var log = await _store.ReadLogAsync(before, 1000, Cancel);

        log.Where(recorded => recorded.Stream.Tenant == _stream.Tenant).Count().ShouldBe(Enumerable.Range(0, 64).Sum(n => 1 + (n % 3)));
        log.Select(recorded => recorded.Position).ShouldBe(Enumerable.Range(1, log.Count).Select(n => before + n));
    }

    [Fact]
    public async Task a_tail_hands_every_event_to_every_reader()
    {
        await using var tail = await Tail.StartAsync(_store, Cancel, recentEvents: 8);
        var from = tail.Position;
        var slow = tail.ReadAsync(from, Cancel).GetAsyncEnumerator(Cancel);
        var appending = Task.Run(async () =>
        {
            for (var version = 0; version < 50; version++)
            {
                await AppendAsync(version, ("all", new Counted(version)));
            }
        }, Cancel);

        (await TakeOwnAsync(tail.ReadAsync(from, Cancel), 50)).ShouldBe(Enumerable.Range(1, 50).Select(n => (long)n));
        await appending;
        var late = new List<long>();
        while (late.Count < 50 && await slow.MoveNextAsync())
        {
            late.AddRange(slow.Current.Where(recorded => recorded.Stream == _stream).Select(recorded => recorded.Version));
        }

        late.ShouldBe(Enumerable.Range(1, 50).Select(n => (long)n));
        (await tail.ReadFeedAsync(_stream, "all", 47, 10, Cancel)).Select(recorded => recorded.FeedSequence).ShouldBe([48, 49, 50]);
        (await tail.ReadFeedAsync(_stream, "all", 0, 10, Cancel)).Select(recorded => recorded.FeedSequence).ShouldBe(Enumerable.Range(1, 10).Select(n => (long)n));
    }

    [Fact]
    public async Task sealed_text_opens_until_its_owner_is_erased()
    {
        var (ann, bob, company) = (Ids.Next(), Ids.Next(), Ids.Next());
        await _store.Keyring.RegisterOwnerAsync(_stream.Tenant, ann, company, Cancel);
        await _store.Keyring.RegisterOwnerAsync(_stream.Tenant, bob, company, Cancel);
        await AppendAsync(0, new RemarkMade(Sealed.Of(ann, "by Ann"), TallyMood.Stormy), new RemarkMade(Sealed.Of(bob, "by Bob"), TallyMood.VeryCalm));
        var read = (await ReadAsync()).Select(recorded => ((RemarkMade)recorded.Data).Text).ToList();
        read.Select(text => (text.Text, text.OwnerId)).ShouldBe([("by Ann", ann), ("by Bob", bob)]);

        await _store.Keyring.EraseOwnerAsync(_stream.Tenant, ann, Cancel);

        read[0].Text.ShouldBeNull("what was read before is erased too");
        var after = (await ReadAsync()).Select(recorded => ((RemarkMade)recorded.Data).Text).ToList();
        (after[0].IsErased, after[0].Text, after[1].Text).ShouldBe((true, null, "by Bob"));
        await Should.ThrowAsync<UnknownSealOwnerException>(() => AppendAsync(2, new RemarkMade(Sealed.Of(ann, "again"), TallyMood.Stormy)));
        await Should.ThrowAsync<UnknownSealOwnerException>(() => _store.Keyring.RegisterOwnerAsync(_stream.Tenant, ann, company, Cancel));
    }

    [Fact]
    public async Task erasing_an_organization_erases_its_people()
    {
        var (ann, company) = (Ids.Next(), Ids.Next());
        await _store.Keyring.RegisterOwnerAsync(_stream.Tenant, ann, company, Cancel);
        await AppendAsync(0, new RemarkMade(Sealed.Of(ann, "by Ann"), TallyMood.Stormy));

        await _store.Keyring.EraseOrganizationAsync(_stream.Tenant, company, Cancel);

        ((RemarkMade)(await ReadAsync())[0].Data).Text.IsErased.ShouldBeTrue();
        await Should.ThrowAsync<UnknownSealOwnerException>(() => _store.Keyring.RegisterOwnerAsync(_stream.Tenant, Ids.Next(), company, Cancel));
    }

    private async Task<AppendOutcome.Appended> AppendAsync(long expected, params object[] events) =>
        await AppendAsync(expected, [.. events.Select(data => ((string?)null, data))]);

    private async Task<AppendOutcome.Appended> AppendAsync(long expected, params (string? Feed, object Data)[] events)
    {
        var command = Stores.Command([.. events.Select(entry => new NewEvent(entry.Data, entry.Feed))]);
        return (await _store.AppendAsync(new StreamAppend(_stream, "tally", expected, [command]), Cancel)).ShouldBeOfType<AppendOutcome.Appended>();
    }

    private async Task<List<RecordedEvent>> ReadAsync() => await _store.ReadStreamAsync(_stream, 0, Cancel).ToListAsync(Cancel);

    private async Task<List<long>> TakeOwnAsync(IAsyncEnumerable<IReadOnlyList<RecordedEvent>> batches, int count)
    {
        var versions = new List<long>();
        await foreach (var batch in batches)
        {
            versions.AddRange(batch.Where(recorded => recorded.Stream == _stream).Select(recorded => recorded.Version));
            if (versions.Count >= count)
            {
                break;
            }
        }

        return versions;
    }
}
