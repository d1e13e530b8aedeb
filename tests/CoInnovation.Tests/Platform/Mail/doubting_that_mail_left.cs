using CoInnovation.Api.Platform.Mail;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Mail;

/// <summary>A server that has the text and does not say what became of it.</summary>
public sealed class doubting_that_mail_left(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private TestOutbox _waiting = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _waiting = await TestOutbox.OpenAsync(database);

    public ValueTask DisposeAsync() => _waiting.DisposeAsync();

    [Fact]
    public async Task a_server_that_looks_at_the_text_for_long_is_waited_for()
    {
        var clock = new HandWoundTimers();
        var hold = new Hold();
        await using var server = new SmtpServer { Taken = _ => hold.Until(true) };
        var sending = TestOutbox.Transport(server, clock).SendAsync(Guid.Empty, TestOutbox.Mail, () => Task.CompletedTask, Canceled);
        await hold.ReachedAsync();

        clock.Pass(SmtpTransport.PatienceWithText - TimeSpan.FromSeconds(1));
        hold.Release();

        await sending;
        server.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task but_not_for_ever()
    {
        var clock = new HandWoundTimers();
        var hold = new Hold();
        await using var server = new SmtpServer { Taken = _ => hold.Until(true) };
        var sending = TestOutbox.Transport(server, clock).SendAsync(Guid.Empty, TestOutbox.Mail, () => Task.CompletedTask, Canceled);
        await hold.ReachedAsync();

        clock.Pass(SmtpTransport.PatienceWithText);

        await Should.ThrowAsync<MailInDoubtException>(() => sending);
        hold.Release();
    }

    [Fact]
    public async Task a_server_that_never_says_yes_gets_it_once_more_under_the_same_id_and_no_more()
    {
        await using var server = new SmtpServer { Taken = _ => throw new IOException() };
        await _waiting.QueueAsync(TimeSpan.FromDays(7));
        using var worker = _waiting.Worker(server);
        await worker.StartAsync(Canceled);

        await Wait.UntilAsync(async () =>
        {
            _waiting.Time.Advance(TimeSpan.FromMinutes(5));
            _waiting.Outbox.Wake();
            return (await _waiting.WaitingAsync()).Count == 0;
        });
        await worker.StopAsync(Canceled);

        server.Mails.Count.ShouldBe(2);
        server.Mails.Select(mail => mail.Message.MessageId).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task whoever_died_while_handing_over_counts_as_well()
    {
        await using var server = new SmtpServer();
        await _waiting.QueueAsync(TimeSpan.FromDays(7));
        for (var death = 0; death < 2; death++)
        {
            (await _waiting.Outbox.HandOverAsync((await _waiting.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull(), TimeSpan.Zero, Canceled)).ShouldBeTrue();
            _waiting.Time.Advance(MailOutbox.Lease);
        }

        (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull().IsGivenUp.ShouldBeTrue();
    }

    [Fact]
    public async Task whoever_hands_over_has_as_long_as_that_may_last()
    {
        var lasting = TimeSpan.FromHours(1);
        await _waiting.QueueAsync(TimeSpan.FromDays(7));
        (await _waiting.Outbox.HandOverAsync((await _waiting.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull(), lasting, Canceled)).ShouldBeTrue();

        _waiting.Time.Advance(lasting);
        (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldBeNull();
        _waiting.Time.Advance(MailOutbox.Lease);
        (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull();
    }

    [Fact]
    public async Task what_a_server_put_off_is_not_in_doubt()
    {
        var refusals = 0;
        await using var server = new SmtpServer { Refuse = line => line == "." && Interlocked.Increment(ref refusals) <= 4 ? "451 Later" : null };
        await _waiting.QueueAsync(TimeSpan.FromDays(7));
        using var worker = _waiting.Worker(server);
        await worker.StartAsync(Canceled);

        await Wait.UntilAsync(() =>
        {
            _waiting.Time.Advance(TimeSpan.FromSeconds(5));
            _waiting.Outbox.Wake();
            return server.Mails.Count == 1;
        });
        await worker.StopAsync(Canceled);

        refusals.ShouldBe(5);
    }

    [Fact]
    public async Task whoever_took_too_long_to_begin_leaves_it_to_the_next()
    {
        await _waiting.QueueAsync(TimeSpan.FromDays(7));
        var late = (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull();
        _waiting.Time.Advance(MailOutbox.Lease);
        var next = (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull();

        (await _waiting.Outbox.HandOverAsync(late, TimeSpan.Zero, Canceled)).ShouldBeFalse();
        (await _waiting.Outbox.HandOverAsync(next, TimeSpan.Zero, Canceled)).ShouldBeTrue();
    }
}
