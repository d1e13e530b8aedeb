using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace CoInnovation.Tests.Support;

/// <summary>A mail as the server took it over: the envelope, the text as it came over the wire after the dots were taken off, and what it says.</summary>
internal sealed record TakenMail(string From, IReadOnlyList<string> To, string Raw)
{
    public MimeMessage Message { get; } = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(Raw)));

    public string Text => Message.TextBody ?? "";

    public string Html => Message.HtmlBody ?? "";
}

/// <summary>
/// A small mail server (RFC 5321) on a free port of this machine. It asks for a user's password where it is given one, keeps what it takes over, and refuses what a test
/// wants refused. It knows no STARTTLS: whoever insists on it leaves.
/// </summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly (string User, string Password)? _login;
    private readonly Task _accepting;
    private ImmutableList<TakenMail> _mails = [];
    private int _connections;

    public SmtpServer((string User, string Password)? login = null)
    {
        _login = login;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<TakenMail> Mails => _mails;

    public int Connections => _connections;

    /// <summary>Looks at each command before it is carried out; an answer (<c>451 Later</c>) refuses it.</summary>
    public Func<string, string?>? Refuse { get; set; }

    /// <summary>Told of each mail after it was taken over, before its sender hears so; an <see cref="IOException"/> ends the connection instead.</summary>
    public Action<TakenMail>? Taken { get; set; }

    /// <summary>The settings of an Api whose mail comes here.</summary>
    public Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail:Sender"] = "CoInnovation <no-reply@coinnovation.test>",
        ["Mail:Encryption"] = "None",
    };

    /// <summary>The mails to this address, once there are so many.</summary>
    public async Task<IReadOnlyList<TakenMail>> ToAsync(string address, int count = 1)
    {
        IReadOnlyList<TakenMail> found = [];
        await Wait.UntilAsync(() => (found = [.. Mails.Where(mail => mail.To.Contains(address, StringComparer.OrdinalIgnoreCase))]).Count >= count);
        return found;
    }

    /// <summary>The newest sign-in code to this address, once there are more than so many: other mail may come in between.</summary>
    public async Task<TakenMail> CodeToAsync(string address, int moreThan)
    {
        await Wait.UntilAsync(() => CodesTo(address).Count > moreThan);
        return CodesTo(address)[^1];
    }

    private static readonly string[] CodeMails = ["Your sign-in code is", "Ihr Anmeldecode ist"];

    public IReadOnlyList<TakenMail> CodesTo(string address) =>
        [.. Mails.Where(mail => mail.To.Contains(address, StringComparer.OrdinalIgnoreCase) && CodeMails.Any(mail.Text.Contains))];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting.WaitAsync(Bounds.OfAWait);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                _ = TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
                await new Conversation(this, reader, writer).RunAsync(_stopping.Token);
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
            {
                // The client is gone, or the test is over.
            }
        }
    }

    private sealed class Conversation(SmtpServer server, StreamReader reader, StreamWriter writer)
    {
        private bool _isKnown = server._login is null;
        private string? _from;
        private List<string> _to = [];

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            await writer.WriteLineAsync("220 mail.test");
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                if (server.Refuse?.Invoke(line) is { } refusal)
                {
                    await writer.WriteLineAsync(refusal);
                    continue;
                }

                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (verb == "QUIT")
                {
                    await writer.WriteLineAsync("221 Bye");
                    return;
                }

                await writer.WriteLineAsync(verb switch
                {
                    // An answer of several lines: all but the last have a hyphen.
                    "EHLO" => server._login is null ? "250-mail.test\r\n250-8BITMIME\r\n250 SIZE 100000" : "250-mail.test\r\n250-8BITMIME\r\n250 AUTH PLAIN",
                    "AUTH" => await LogInAsync(line, cancellationToken),
                    "MAIL" when !_isKnown => "530 Authentication required",
                    "MAIL" => Begin(line),
                    "RCPT" when _from is null => "503 Say who it is from",
                    "RCPT" => Add(line),
                    "DATA" when _to is [] => "503 Say who it is for",
                    "DATA" => await TakeAsync(cancellationToken),
                    "RSET" or "NOOP" => "250 OK",
                    _ => "502 Not known here",
                });
            }
        }

        private async Task<string> LogInAsync(string line, CancellationToken cancellationToken)
        {
            var given = line.Split(' ') is [_, _, var initial] ? initial : await PromptAsync(cancellationToken);
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(given)).Split('\0');
            _isKnown = server._login is { } login && parts is [_, var user, var password] && (user, password) == login;
            return _isKnown ? "235 Welcome" : "535 Wrong user or password";
        }

        private async Task<string> PromptAsync(CancellationToken cancellationToken)
        {
            await writer.WriteLineAsync("334 ");
            return await reader.ReadLineAsync(cancellationToken) ?? "";
        }

        private string Begin(string line)
        {
            (_from, _to) = (AddressIn(line), []);
            return "250 OK";
        }

        private string Add(string line)
        {
            _to.Add(AddressIn(line));
            return "250 OK";
        }

        private async Task<string> TakeAsync(CancellationToken cancellationToken)
        {
            await writer.WriteLineAsync("354 Go on");
            var raw = new StringBuilder();
            while (await reader.ReadLineAsync(cancellationToken) is { } line && line != ".")
            {
                // A line that begins with a dot comes with one more (section 4.5.2).
                raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            if (server.Refuse?.Invoke(".") is { } refusal)
            {
                return refusal;
            }

            var mail = new TakenMail(_from!, _to, raw.ToString());
            ImmutableInterlocked.Update(ref server._mails, static (mails, mail) => mails.Add(mail), mail);
            server.Taken?.Invoke(mail);
            (_from, _to) = (null, []);
            return "250 Taken over";
        }

        private static string AddressIn(string line) => line.Split('<', '>')[1];
    }
}
