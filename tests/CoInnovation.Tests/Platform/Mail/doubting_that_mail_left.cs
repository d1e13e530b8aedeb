using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.Tests.Platform.Mail;

/// <summary>A server that has the text and does not say what became of it.</summary>
public sealed class doubting_that_mail_left(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private static readonly MailMessage Mail = new("ada@example.com", "Hello", "Hello", "<p>Hello</p>");
    private readonly HandSetTime _time = new();
    private NpgsqlDataSource _source = null!;
    private MailOutbox _outbox = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _source = NpgsqlDataSource.Create(database.ConnectionString);
        await OutboxTables.MakeAsync(_source);
        await using var command = _source.CreateCommand("TRUNCATE mail.outbox");
        await command.ExecuteNonQueryAsync(Canceled);
        _outbox = new MailOutbox(new ProjectorDatabase(_source), new ServerKey(new byte[32]), _time);
    }

    public async ValueTask DisposeAsync()
    {
        _outbox.Dispose();
        await _source.DisposeAsync();
    }

    [Fact]
    public async Task a_server_that_looks_at_the_text_for_long_is_waited_for()
    {
        var clock = new HandWoundTimers();
        var (reached, goOn) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new ManualResetEventSlim());
        await using var server = new SmtpServer
        {
            Taken = _ =>
            {
                reached.TrySetResult();
                goOn.Wait(Bounds.OfAWait);
            },
        };
        var sending = Transport(server, clock).SendAsync(Guid.Empty, Mail, () => Task.CompletedTask, Canceled);
        await reached.Task.WaitAsync(Bounds.OfAWait, Canceled);

        clock.Pass(SmtpTransport.PatienceWithText - TimeSpan.FromSeconds(1));
        goOn.Set();

        await sending;
        server.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task but_not_for_ever()
    {
        var clock = new HandWoundTimers();
        var (reached, goOn) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new ManualResetEventSlim());
        await using var server = new SmtpServer
        {
            Taken = _ =>
            {
                reached.TrySetResult();
                goOn.Wait(Bounds.OfAWait);
            },
        };
        var sending = Transport(server, clock).SendAsync(Guid.Empty, Mail, () => Task.CompletedTask, Canceled);
        await reached.Task.WaitAsync(Bounds.OfAWait, Canceled);

        clock.Pass(SmtpTransport.PatienceWithText);

        await Should.ThrowAsync<MailInDoubtException>(() => sending);
        goOn.Set();
    }

    [Fact]
    public async Task a_server_that_never_says_yes_gets_it_once_more_under_the_same_id_and_no_more()
    {
        await using var server = new SmtpServer { Taken = _ => throw new IOException() };
        await QueueAsync();
        using var worker = new MailWorker(_outbox, new MailDelivery(Transport(server, TimeProvider.System)), _time, NullLogger<MailWorker>.Instance);
        await worker.StartAsync(Canceled);

        await Wait.UntilAsync(async () =>
        {
            _time.Advance(TimeSpan.FromMinutes(5));
            _outbox.Wake();
            return (await _source.TextsAsync("SELECT id::text FROM mail.outbox")).Count == 0;
        });
        await worker.StopAsync(Canceled);

        server.Mails.Count.ShouldBe(2);
        server.Mails.Select(mail => mail.Message.MessageId).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task whoever_died_while_handing_over_counts_as_well()
    {
        await using var server = new SmtpServer();
        await QueueAsync();
        for (var death = 0; death < 2; death++)
        {
            (await _outbox.HandOverAsync((await _outbox.ClaimAsync(Canceled)).ShouldNotBeNull(), Canceled)).ShouldBeTrue();
            _time.Advance(MailOutbox.LeaseOfHandingOver);
        }

        (await _outbox.ClaimAsync(Canceled)).ShouldNotBeNull().IsGivenUp.ShouldBeTrue();
    }

    [Fact]
    public async Task what_a_server_put_off_is_not_in_doubt()
    {
        var refusals = 0;
        await using var server = new SmtpServer { Refuse = line => line == "." && Interlocked.Increment(ref refusals) <= 4 ? "451 Later" : null };
        await QueueAsync();
        using var worker = new MailWorker(_outbox, new MailDelivery(Transport(server, TimeProvider.System)), _time, NullLogger<MailWorker>.Instance);
        await worker.StartAsync(Canceled);

        await Wait.UntilAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            _outbox.Wake();
            return server.Mails.Count == 1;
        });
        await worker.StopAsync(Canceled);

        refusals.ShouldBe(5);
    }

    [Fact]
    public async Task whoever_took_too_long_to_begin_leaves_it_to_the_next()
    {
        await QueueAsync();
        var late = (await _outbox.ClaimAsync(Canceled)).ShouldNotBeNull();
        _time.Advance(MailOutbox.Lease);
        var next = (await _outbox.ClaimAsync(Canceled)).ShouldNotBeNull();

        (await _outbox.HandOverAsync(late, Canceled)).ShouldBeFalse();
        (await _outbox.HandOverAsync(next, Canceled)).ShouldBeTrue();
    }

    private static SmtpTransport Transport(SmtpServer server, TimeProvider time) =>
        new(MailSettings.From(new ConfigurationBuilder().AddInMemoryCollection(server.Settings).Build()), time);

    private async Task QueueAsync()
    {
        await using var connection = await _source.OpenConnectionAsync(Canceled);
        await using var transaction = await connection.BeginTransactionAsync(Canceled);
        await _outbox.AddAsync(transaction, new NewMail(Mail, _time.GetUtcNow() + TimeSpan.FromDays(7), From: [], Party: null), about: [1], Canceled);
        await transaction.CommitAsync(Canceled);
    }
}
