using System.Text;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.InMemory;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore;

public sealed class submitting_commands_in_memory : submitting_commands
{
    protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(new InMemoryEventStore(Tally.Types(), TimeProvider.System));
}

public sealed class submitting_commands_on_postgres(PostgresDatabase database) : submitting_commands, IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task two_nodes_apply_every_command_once_and_keep_every_rule()
    {
        await using var otherStore = await OpenAsync();
        await using var other = new Mailboxes<Tally>(otherStore, Tally.Definition);
        await Tallies.SubmitAsync(Stream, Tally.SetLimit(300), Cancel);

        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(async n =>
        {
            try
            {
                return (await (n % 2 == 0 ? Tallies : other).SubmitAsync(Stream, Tally.Count(1), Cancel)).Version;
            }
            catch (LimitPassedException)
            {
                return 0L;
            }
        }));

        answers.Count(version => version > 0).ShouldBe(300);
        answers.Where(version => version > 0).Order().ShouldBe(Enumerable.Range(2, 300).Select(n => (long)n));
        (await other.ReadAsync(Stream, Cancel)).State.Total.ShouldBe(300);
        (await Tallies.ReadAsync(Stream, Cancel)).ShouldBe(await other.ReadAsync(Stream, Cancel));
    }

    [Fact]
    public async Task the_same_command_through_two_nodes_at_once_is_applied_once()
    {
        await using var otherStore = await OpenAsync();
        await using var other = new Mailboxes<Tally>(otherStore, Tally.Definition);
        var ids = Enumerable.Range(0, 50).Select(_ => Ids.Next()).ToList();

        var results = await Task.WhenAll(ids.Concat(ids).Select((id, n) => (n % 2 == 0 ? Tallies : other).SubmitAsync(Stream, Tally.Count(1, id), Cancel)));

        (await Tallies.ReadAsync(Stream, Cancel)).State.Total.ShouldBe(50);
        results.Count(result => result.WasRepeated).ShouldBe(50);
        results.Take(50).Select(Answer).ShouldBe(results.Skip(50).Select(Answer));
    }

    [Fact]
    public async Task a_retry_after_a_restart_and_a_month_gets_the_first_answer_and_the_id_serves_nothing_else()
    {
        var clock = new HandSetTime();
        var command = Tally.Count(3, feed: "all");
        CommandResult first;
        await using (var before = await Stores.OpenAsync(database.ConnectionString, options => options with { TimeProvider = clock }))
        await using (var tallies = new Mailboxes<Tally>(before, Tally.Definition))
        {
            first = await tallies.SubmitAsync(Stream, command, Cancel);
            await tallies.SubmitAsync(Stream, Tally.SetLimit(3), Cancel);
        }

        clock.Advance(TimeSpan.FromDays(31));
        await using var after = await Stores.OpenAsync(database.ConnectionString, options => options with { TimeProvider = clock });
        await using var restarted = new Mailboxes<Tally>(after, Tally.Definition);
        var again = await restarted.SubmitAsync(Stream, command, Cancel);
        var refusals = await Task.WhenAll(((Submission<Tally>[])[Tally.Count(2, command.CommandId), Tally.Count(3, command.CommandId, "bob")]).Select(other =>
            Should.ThrowAsync<CommandIdReusedException>(() => restarted.SubmitAsync(Stream, other, Cancel))));

        (Answer(again), again.WasRepeated).ShouldBe((Answer(first), true));
        refusals.Select(refusal => refusal.Message).Distinct().ShouldHaveSingleItem("nothing tells a stranger that it is somebody else's");
        (await after.ReadStreamAsync(Stream, 0, Cancel).ToListAsync(Cancel)).Count.ShouldBe(2, "what was done a month ago is all that was done");
    }

    [Fact]
    public async Task a_state_follows_another_node_by_the_tail()
    {
        await using var otherStore = await OpenAsync();
        await using var other = new Mailboxes<Tally>(otherStore, Tally.Definition);
        await using var tail = await Tail.StartAsync(Store, Cancel);
        await using var following = new Mailboxes<Tally>(Store, Tally.Definition, tail);
        (await following.ReadAsync(Stream, Cancel)).State.Total.ShouldBe(0);

        var result = await other.SubmitAsync(Stream, Tally.Count(4), Cancel);

        await tail.WaitForAsync(result.Position, Cancel);
        await Wait.UntilAsync(async () => (await following.ReadAsync(Stream, Cancel)).State.Total == 4);
    }

    private static (string Result, long Version, long Position) Answer(CommandResult result) =>
        (Encoding.UTF8.GetString(result.Result.Span), result.Version, result.Position);

    protected override async Task<IEventStore> OpenAsync() => await Stores.OpenAsync(database.ConnectionString);
}

/// <summary>What a mailbox promises, on every store.</summary>
public abstract class submitting_commands : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected StreamKey Stream { get; } = new($"tenant-{Ids.Next():N}", Ids.Next());

    protected IEventStore Store { get; private set; } = null!;

    protected Mailboxes<Tally> Tallies { get; private set; } = null!;

    protected abstract Task<IEventStore> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        Store = await OpenAsync();
        Tallies = new Mailboxes<Tally>(Store, Tally.Definition);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Tallies.DisposeAsync();
        await Store.DisposeAsync();
    }

    [Fact]
    public async Task nothing_stays_in_memory_of_streams_that_do_not_exist()
    {
        await Tallies.SubmitAsync(Stream, Tally.Count(1), Cancel);
        for (var number = 0; number < 20; number++)
        {
            var unknown = Stream with { Id = Ids.Next() };
            (await Tallies.ReadAsync(unknown, Cancel)).ShouldBe((Tally.None, 0));
            await Tallies.ReadNewestAsync(unknown, Cancel);
            await Should.ThrowAsync<LimitPassedException>(() => Tallies.SubmitAsync(unknown, Refused(), Cancel));
        }

        await Wait.UntilAsync(() => Tallies.Count == 1);
    }

    [Fact]
    public async Task a_key_is_made_for_what_is_decided_and_not_for_what_is_refused()
    {
        var (one, other, organization) = (Ids.Next(), Ids.Next(), Ids.Next());

        await Should.ThrowAsync<LimitPassedException>(() => Tallies.SubmitAsync(Stream, Refused() with { Owners = [new SealOwner(one, organization)] }, Cancel));
        await Tallies.SubmitAsync(Stream, Tally.Count(1) with { Owners = [new SealOwner(other, organization)] }, Cancel);

        (await Store.Keyring.OrganizationOfAsync(Stream.Tenant, one, Cancel)).ShouldBeNull();
        (await Store.Keyring.OrganizationOfAsync(Stream.Tenant, other, Cancel)).ShouldBe(organization);
    }

    [Fact]
    public async Task whose_owner_was_erased_is_refused_alone_and_a_retry_is_answered_all_the_same()
    {
        var (owner, organization) = (Ids.Next(), Ids.Next());
        var before = Tally.Count(1) with { Owners = [new SealOwner(owner, organization)] };
        await Tallies.SubmitAsync(Stream, before, Cancel);
        await Store.Keyring.EraseOwnerAsync(Stream.Tenant, owner, Cancel);

        var (erased, fine) = (Tallies.SubmitAsync(Stream, before with { CommandId = Ids.Next() }, Cancel), Tallies.SubmitAsync(Stream, Tally.Count(1), Cancel));

        await Should.ThrowAsync<UnknownSealOwnerException>(() => erased);
        (await fine).WasRepeated.ShouldBeFalse();
        (await Tallies.SubmitAsync(Stream, before, Cancel)).WasRepeated.ShouldBeTrue();
        (await Tallies.ReadAsync(Stream, Cancel)).State.Total.ShouldBe(2);
    }

    private static Submission<Tally> Refused() => Tally.Nothing() with { Decide = (_, _) => throw new LimitPassedException() };

    [Fact]
    public async Task a_retry_gets_the_first_answer_and_changes_nothing()
    {
        var command = Tally.Count(3);
        var first = await Tallies.SubmitAsync(Stream, command, Cancel);
        await Tallies.SubmitAsync(Stream, Tally.Count(5), Cancel);

        var again = await Tallies.SubmitAsync(Stream, command, Cancel);

        Encoding.UTF8.GetString(again.Result.Span).ShouldBe("{\"total\":3}");
        (again.Version, again.Position, again.WasRepeated).ShouldBe((first.Version, first.Position, true));
        (await Tallies.ReadAsync(Stream, Cancel)).State.Total.ShouldBe(8);
    }

    [Fact]
    public async Task a_retry_gets_the_first_answer_even_if_a_rule_forbids_it_by_now()
    {
        var command = Tally.Count(3);
        await Tallies.SubmitAsync(Stream, command, Cancel);
        await Tallies.SubmitAsync(Stream, Tally.SetLimit(3), Cancel);
        await Should.ThrowAsync<LimitPassedException>(() => Tallies.SubmitAsync(Stream, Tally.Count(3), Cancel));

        (await Tallies.SubmitAsync(Stream, command, Cancel)).WasRepeated.ShouldBeTrue();
    }

    [Fact]
    public async Task a_retry_survives_a_restart()
    {
        var command = Tally.Nothing();
        await Tallies.SubmitAsync(Stream, command, Cancel);
        await using var restarted = new Mailboxes<Tally>(Store, Tally.Definition);

        (await restarted.SubmitAsync(Stream, command, Cancel)).WasRepeated.ShouldBeTrue();
    }

    [Fact]
    public async Task an_id_is_refused_for_other_input_another_sender_or_another_stream()
    {
        var id = Ids.Next();
        await Tallies.SubmitAsync(Stream, Tally.Count(3, id), Cancel);
        var elsewhere = Stream with { Id = Ids.Next() };

        var refusals = new List<string>();
        foreach (var (stream, command) in new[] { (Stream, Tally.Count(4, id)), (Stream, Tally.Count(3, id, "bob")), (elsewhere, Tally.Count(3, id)) })
        {
            refusals.Add((await Should.ThrowAsync<CommandIdReusedException>(() => Tallies.SubmitAsync(stream, command, Cancel))).Message);
        }

        refusals.Distinct(StringComparer.Ordinal).Count().ShouldBe(1, "the refusal does not tell what was there");
        (await Tallies.ReadAsync(Stream, Cancel)).State.Total.ShouldBe(3);
        (await Tallies.ReadAsync(elsewhere, Cancel)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task a_broken_rule_fails_its_command_alone()
    {
        await Tallies.SubmitAsync(Stream, Tally.SetLimit(5), Cancel);

        var attempts = Enumerable.Range(0, 20).Select(_ => Tallies.SubmitAsync(Stream, Tally.Count(1), Cancel)).ToList();
        await Task.WhenAll(attempts).ContinueWith(_ => { }, TaskScheduler.Default);

        attempts.Count(attempt => attempt.IsCompletedSuccessfully).ShouldBe(5);
        attempts.Where(attempt => attempt.IsFaulted).ShouldAllBe(attempt => attempt.Exception!.InnerException is LimitPassedException);
        (await Tallies.ReadAsync(Stream, Cancel)).State.Total.ShouldBe(5);
    }

    [Fact]
    public async Task a_payload_that_cannot_be_stored_fails_its_command_alone()
    {
        var unregistered = Tally.Nothing() with { Decide = (_, _) => new Decision([new NewEvent("not an event")]) };

        var bad = Tallies.SubmitAsync(Stream, unregistered, Cancel);
        var good = Tallies.SubmitAsync(Stream, Tally.Count(2), Cancel);

        await Should.ThrowAsync<ArgumentException>(() => bad);
        (await good).Version.ShouldBe(1);
    }

    [Fact]
    public async Task the_same_id_twice_at_once_is_one_command()
    {
        var command = Tally.Count(2);

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Tallies.SubmitAsync(Stream, command, Cancel)));

        results.Count(result => !result.WasRepeated).ShouldBe(1);
        results.ShouldAllBe(result => result.Version == 1);
    }

    [Fact]
    public async Task a_full_mailbox_says_busy()
    {
        await using var narrow = new Mailboxes<Tally>(Store, Tally.Definition, limits: new MailboxLimits(Queue: 4));
        using var gate = new ManualResetEventSlim();
        var deciding = new TaskCompletionSource();
        var held = Tally.Nothing() with
        {
            Decide = (_, _) =>
            {
                deciding.TrySetResult();
                gate.Wait(Cancel);
                return Decision.Nothing;
            },
        };
        var first = narrow.SubmitAsync(Stream, held, Cancel);
        await deciding.Task;

        var rest = Enumerable.Range(0, 20).Select(_ => narrow.SubmitAsync(Stream, Tally.Count(1), Cancel)).ToList();

        var busy = (await Task.WhenAny(rest)).Exception!.InnerException.ShouldBeOfType<StoreBusyException>();
        (busy.Code, busy.IsRetryable).ShouldBe(("STORE_BUSY", true));
        gate.Set();
        await first;
        await Task.WhenAll(rest).ContinueWith(_ => { }, TaskScheduler.Default);
        rest.Count(answer => answer.IsCompletedSuccessfully).ShouldBe(4, "those that had a place are done once the first one is");
    }

    [Fact]
    public async Task a_result_tells_where_its_events_are()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Tallies.SubmitAsync(Stream, Tally.Count(1, feed: "all"), Cancel)));

        var log = (await Store.ReadStreamAsync(Stream, 0, Cancel).ToListAsync(Cancel)).ToDictionary(recorded => recorded.Version);
        results.ShouldAllBe(result => log[result.Version].Position == result.Position);
        log.Values.Select(recorded => recorded.FeedSequence).Order().ShouldBe(Enumerable.Range(1, 30).Select(n => (long)n));
    }
}
