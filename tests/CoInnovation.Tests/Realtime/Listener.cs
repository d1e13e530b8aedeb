using System.IO.Pipelines;
using System.Text;
using CoInnovation.Api.Realtime;
using CoInnovation.EventStore;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoInnovation.Tests.Realtime;

/// <summary>A connection with its outbox, whose client reads when the test does.</summary>
internal sealed class Listener
{
    private readonly Pipe _toClient = new();

    public Listener(StreamKey workshop, TimeProvider time)
    {
        var transport = new DuplexPipe(new Pipe().Reader, _toClient.Writer);
        var connection = new DefaultConnectionContext("listener", transport, new DuplexPipe(_toClient.Reader, new Pipe().Writer));
        Outbox = new Outbox(
            new HubConnectionContext(connection, new HubConnectionContextOptions(), NullLoggerFactory.Instance) { Protocol = new JsonHubProtocol() }, time);
        Seat = new LiveSeat(workshop, Ids.Next(), ["workshop"]);
        Outbox.Begin(Seat);
    }

    public Outbox Outbox { get; }

    public LiveSeat Seat { get; }

    /// <summary>All that came up to and with the expected text.</summary>
    public async Task<string> ReadUntilAsync(string expected)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        waiting.CancelAfter(Bounds.OfAWait);
        var read = new StringBuilder();
        while (!read.ToString().Contains(expected, StringComparison.Ordinal))
        {
            var result = await _toClient.Reader.ReadAsync(waiting.Token);
            foreach (var part in result.Buffer)
            {
                read.Append(Encoding.UTF8.GetString(part.Span));
            }

            _toClient.Reader.AdvanceTo(result.Buffer.End);
        }

        return read.ToString();
    }

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
