using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;
using CoInnovation.Tests.Support;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace CoInnovation.Tests.Platform.Mail;

/// <summary>Through a real server, from a real outbox.</summary>
public sealed class sending_mail(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private static readonly MailMessage Mail = TestOutbox.Mail;
    private static readonly Func<Task> AtOnce = () => Task.CompletedTask;
    private TestOutbox _waiting = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _waiting = await TestOutbox.OpenAsync(database);

    public ValueTask DisposeAsync() => _waiting.DisposeAsync();

    [Fact]
    public async Task what_arrives_is_what_was_written_dots_and_all()
    {
        await using var server = new SmtpServer(("bob", "secret"));

        await Transport(server, ("bob", "secret")).SendAsync(Guid.Empty, Mail, AtOnce, Canceled);

        var mail = server.Mails.ShouldHaveSingleItem();
        (mail.From, mail.To.Single()).ShouldBe(("no-reply@coinnovation.test", "ada@example.com"));
        mail.Message.Subject.ShouldBe("Grüße");
        mail.Text.ReplaceLineEndings("\n").TrimEnd().ShouldBe(Mail.Text);
        mail.Html.TrimEnd().ShouldBe(Mail.Html);
        mail.Message.MessageId.ShouldBe("00000000000000000000000000000000@coinnovation.test");
    }

    [Fact]
    public async Task a_wrong_password_is_no_matter_of_the_mail()
    {
        await using var server = new SmtpServer(("bob", "secret"));

        await Should.ThrowAsync<AuthenticationException>(() => Transport(server, ("bob", "guessed")).SendAsync(Guid.Empty, Mail, AtOnce, Canceled));

        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_server_without_starttls_gets_nothing_from_those_who_insist_on_it()
    {
        await using var server = new SmtpServer();
        List<string> heard = [];
        server.Refuse = line =>
        {
            heard.Add(line);
            return null;
        };

        await Should.ThrowAsync<NotSupportedException>(() => Transport(server, null, "StartTls").SendAsync(Guid.Empty, Mail, AtOnce, Canceled));

        heard.ShouldAllBe(line => line.StartsWith("EHLO", StringComparison.Ordinal) || line == "QUIT");
    }

    [Theory]
    [InlineData("RCPT", "550 Nobody here", true)]
    [InlineData(".", "554 Not this", true)]
    [InlineData("RCPT", "451 Later", false)]
    [InlineData(".", "452 Full", false)]
    [InlineData("MAIL", "550 Not from you", false)]
    public async Task what_a_server_says_decides_whether_it_is_tried_again(string at, string answer, bool isFinal)
    {
        await using var server = new SmtpServer { Refuse = line => line.StartsWith(at, StringComparison.Ordinal) ? answer : null };

        var fault = await Should.ThrowAsync<Exception>(() => Transport(server, null).SendAsync(Guid.Empty, Mail, AtOnce, Canceled));

        (fault is MailRefusedException).ShouldBe(isFinal, fault.ToString());
    }

    [Fact]
    public async Task it_waits_sealed_is_taken_by_one_and_goes_without_a_trace()
    {
        await _waiting.QueueAsync(TimeSpan.FromMinutes(10));
        (await _waiting.Source.TextsAsync("SELECT encode(sealed, 'escape') FROM mail.outbox")).Single().ShouldNotContain("ada");

        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _waiting.Outbox.ClaimAsync(Canceled)));

        var mine = claims.OfType<ClaimedMail>().ShouldHaveSingleItem();
        mine.Message.ShouldBe(Mail);
        await _waiting.Outbox.RemoveAsync(mine, Canceled);
        (await _waiting.WaitingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_a_dead_process_had_taken_is_taken_again()
    {
        await _waiting.QueueAsync(TimeSpan.FromMinutes(10));
        (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull();
        (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldBeNull();

        _waiting.Time.Advance(MailOutbox.Lease);

        (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull().Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task what_nobody_needs_any_more_is_not_sent()
    {
        await _waiting.QueueAsync(TimeSpan.FromMinutes(10));

        _waiting.Time.Advance(TimeSpan.FromMinutes(10));

        (await _waiting.Outbox.ClaimAsync(Canceled)).ShouldBeNull();
        (await _waiting.WaitingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task under_another_key_it_is_nobodys_mail()
    {
        await _waiting.QueueAsync(TimeSpan.FromMinutes(10));
        using var other = _waiting.Beside(new ServerKey([1, .. new byte[31]]), _waiting.Time);

        (await other.ClaimAsync(Canceled)).ShouldNotBeNull().Message.ShouldBeNull();
    }

    [Fact]
    public async Task what_does_not_arrive_at_first_arrives_later_and_once()
    {
        var refusals = 0;
        await using var server = new SmtpServer { Refuse = line => line == "." && Interlocked.Increment(ref refusals) == 1 ? "451 Later" : null };
        using var outbox = _waiting.Beside(new ServerKey(new byte[32]), TimeProvider.System);
        using var worker = TestOutbox.Worker(server, outbox, TimeProvider.System);
        await _waiting.QueueAsync(outbox, TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(10));

        await worker.StartAsync(Canceled);
        await server.ToAsync("ada@example.com");
        await Wait.UntilAsync(async () => (await _waiting.WaitingAsync()).Count == 0);
        await worker.StopAsync(Canceled);

        server.Mails.ShouldHaveSingleItem();
        refusals.ShouldBe(2);
    }

    [Theory]
    [InlineData("MAIL", true)]
    [InlineData(".", false)]
    public async Task whoever_stops_lets_go_of_what_has_not_left_and_of_nothing_that_may_have(string at, bool isFree)
    {
        var hold = new Hold();
        await using var server = new SmtpServer { Refuse = line => line.StartsWith(at, StringComparison.Ordinal) ? hold.Until<string?>(null) : null };
        using var worker = _waiting.Worker(server);
        await _waiting.QueueAsync(TimeSpan.FromMinutes(10));
        await worker.StartAsync(Canceled);
        await hold.ReachedAsync();

        await worker.StopAsync(Canceled);

        (await _waiting.Outbox.ClaimAsync(Canceled) is not null).ShouldBe(isFree);
        hold.Release();
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 8)]
    [InlineData(9, 300)]
    [InlineData(1000, 300)]
    public void each_attempt_waits_longer(int attempt, int seconds) => MailWorker.WaitAfter(attempt).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("mail.example.com", "None", null, "in clear")]
    [InlineData("mail.example.com", "Sometimes", null, "Mail__Encryption")]
    [InlineData("mail.example.com", "StartTls", "nobody", "Mail__Sender")]
    public void settings_that_cannot_work_or_would_tell_secrets_stop_the_start(string host, string encryption, string? sender, string said) =>
        Should.Throw<StartUpException>(() => MailSettings.From(Settings(host, encryption, sender))).Message.ShouldContain(said);

    [Theory]
    [InlineData("localhost", "None", 587)]
    [InlineData("::1", "None", 587)]
    [InlineData("mail.example.com", "starttls", 587)]
    [InlineData("mail.example.com", "Implicit", 465)]
    public void settings_that_can_work_do(string host, string encryption, int port) => MailSettings.From(Settings(host, encryption, null)).Port.ShouldBe(port);

    private static IConfiguration Settings(string host, string encryption, string? sender) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Mail:Host"] = host,
        ["Mail:Encryption"] = encryption,
        ["Mail:Sender"] = sender ?? "no-reply@example.com",
    }).Build();

    private static SmtpTransport Transport(SmtpServer server, (string User, string Password)? login, string encryption = "None")
    {
        var settings = new Dictionary<string, string?>(server.Settings, StringComparer.Ordinal) { ["Mail:Encryption"] = encryption, ["Mail:User"] = login?.User, ["Mail:Password"] = login?.Password };
        return new SmtpTransport(MailSettings.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()), TimeProvider.System);
    }
}
