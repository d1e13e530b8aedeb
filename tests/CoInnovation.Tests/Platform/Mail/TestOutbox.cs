using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Platform.SecondWall;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.Tests.Platform.Mail;

/// <summary>An empty outbox in a database of its own, by a clock that the test sets, and what takes mail out of it.</summary>
internal sealed class TestOutbox : IAsyncDisposable
{
    public static readonly MailMessage Mail = new("ada@example.com", "Grüße", "First line\n.\n..two dots\nLast — line", "<p>Hello</p>");

    private TestOutbox(NpgsqlDataSource source)
    {
        Source = source;
        Outbox = Beside(new ServerKey(new byte[32]), Time);
    }

    public HandSetTime Time { get; } = new();

    public NpgsqlDataSource Source { get; }

    public MailOutbox Outbox { get; }

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public static async Task<TestOutbox> OpenAsync(PostgresDatabase database)
    {
        var source = NpgsqlDataSource.Create(database.ConnectionString);
        await OutboxTables.MakeAsync(source);
        await source.ExecuteAsync("TRUNCATE mail.outbox");
        return new TestOutbox(source);
    }

    /// <summary>The same rows, seen by another process: with another key, or another clock.</summary>
    public MailOutbox Beside(ServerKey key, TimeProvider time) => new(new ProjectorDatabase(Source), key, time);

    public MailWorker Worker(SmtpServer server) => Worker(server, Outbox, Time);

    public static MailWorker Worker(SmtpServer server, MailOutbox outbox, TimeProvider time) =>
        new(outbox, new MailDelivery(Transport(server, TimeProvider.System)), time, NullLogger<MailWorker>.Instance);

    public static SmtpTransport Transport(SmtpServer server, TimeProvider time) =>
        new(MailSettings.From(new ConfigurationBuilder().AddInMemoryCollection(server.Settings).Build()), time);

    public Task QueueAsync(TimeSpan lasting) => QueueAsync(Outbox, Time.GetUtcNow() + lasting);

    public async Task QueueAsync(MailOutbox outbox, DateTimeOffset uselessFrom)
    {
        await using var connection = await Source.OpenConnectionAsync(Canceled);
        await using var transaction = await connection.BeginTransactionAsync(Canceled);
        await outbox.AddAsync(transaction, new NewMail(Mail, uselessFrom, Party: null), about: [1], Canceled);
        await transaction.CommitAsync(Canceled);
    }

    public Task<List<string>> WaitingAsync() => Source.TextsAsync("SELECT id::text FROM mail.outbox");

    public async ValueTask DisposeAsync()
    {
        Outbox.Dispose();
        await Source.DisposeAsync();
    }
}
