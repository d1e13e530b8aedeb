using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.InMemory;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore;

/// <summary>Everybody comes back to a node that has just started: one reads the stream for all of them, and nobody is told of less than was there when they asked.</summary>
public sealed class reading_at_the_same_time : IAsyncLifetime
{
    private readonly StreamKey _stream = new("tenant", Ids.Next());
    private readonly InMemoryEventStore _memory = new(Tally.Types(), TimeProvider.System);
    private readonly SlowStore _slow;
    private readonly Mailboxes<Tally> _tallies;

    public reading_at_the_same_time()
    {
        _slow = new SlowStore(_memory);
        _tallies = new Mailboxes<Tally>(_slow, Tally.Definition);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await CountAsync();

    public async ValueTask DisposeAsync()
    {
        await _tallies.DisposeAsync();
        await _slow.DisposeAsync();
    }

    [Fact]
    public async Task those_who_come_while_one_reads_are_answered_by_one_more_read()
    {
        var first = _tallies.ReadAsync(_stream, Cancel).AsTask();
        await _slow.HasReadAsync(Cancel);
        Task<(Tally State, long Version)>[] others = [.. Enumerable.Range(0, 50).Select(_ => _tallies.ReadAsync(_stream, Cancel).AsTask())];

        _slow.LetEnd(reads: 51);

        (await Task.WhenAll([first, .. others])).ShouldAllBe(answer => answer.Version == 1);
        _slow.Reads.ShouldBe(2);
    }

    [Fact]
    public async Task a_read_that_was_under_way_answers_nobody_who_came_after()
    {
        var first = _tallies.ReadAsync(_stream, Cancel).AsTask();
        await _slow.HasReadAsync(Cancel);
        await CountAsync();
        var second = _tallies.ReadAsync(_stream, Cancel).AsTask();

        _slow.LetEnd(reads: 2);

        (await first).Version.ShouldBe(1);
        (await second).Version.ShouldBe(2);
    }

    [Fact]
    public async Task a_fault_is_told_to_those_whom_the_read_would_have_answered_and_the_next_one_reads_anew()
    {
        var first = _tallies.ReadAsync(_stream, Cancel).AsTask();
        await _slow.HasReadAsync(Cancel);
        Task<(Tally State, long Version)>[] others = [.. Enumerable.Range(0, 3).Select(_ => _tallies.ReadAsync(_stream, Cancel).AsTask())];
        _slow.LetEnd(reads: 1);
        await first;
        await _slow.HasReadAsync(Cancel);

        _slow.Fault = new StoreUnavailableException("Not now.");
        _slow.LetEnd(reads: 1);

        foreach (var other in others)
        {
            await Should.ThrowAsync<StoreUnavailableException>(() => other);
        }

        _slow.Reads.ShouldBe(2);
        _slow.LetEnd(reads: 1);
        (await _tallies.ReadAsync(_stream, Cancel)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task whoever_gives_up_while_reading_for_the_others_leaves_it_to_the_next()
    {
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var first = _tallies.ReadAsync(_stream, impatience.Token).AsTask();
        await _slow.HasReadAsync(Cancel);
        var second = _tallies.ReadAsync(_stream, Cancel).AsTask();

        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        _slow.LetEnd(reads: 1);

        (await second).Version.ShouldBe(1);
    }

    private async Task CountAsync()
    {
        await using var other = new Mailboxes<Tally>(_memory, Tally.Definition);
        await other.SubmitAsync(_stream, Tally.Count(1), Cancel);
    }
}
