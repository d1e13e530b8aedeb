using System.Buffers;
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

/// <summary>One connection whose client reads only when the test does, and a clock that is set by hand.</summary>
public sealed class waiting_in_an_outbox
{
    private const int PipeBytes = 64 * 1024;
    private static readonly LiveSeat Seat = new(new StreamKey("default", Ids.Next()), Ids.Next(), ["workshop"]);

    private readonly HandSetTime _time = new();
    private readonly Pipe _toClient = new(new PipeOptions(pauseWriterThreshold: PipeBytes, resumeWriterThreshold: PipeBytes / 2));
    private readonly HubConnectionContext _connection;
    private readonly Outbox _outbox;

    public waiting_in_an_outbox()
    {
        var connection = new DefaultConnectionContext("one", new DuplexPipe(new Pipe().Reader, _toClient.Writer), new DuplexPipe(_toClient.Reader, new Pipe().Writer));
        _connection = new HubConnectionContext(connection, new HubConnectionContextOptions(), NullLoggerFactory.Instance) { Protocol = new JsonHubProtocol() };
        _outbox = new Outbox(_connection, _time);
        _outbox.Begin(Seat);
    }

    [Fact]
    public async Task messages_come_in_the_order_in_which_they_were_sent()
    {
        foreach (var number in Enumerable.Range(1, 100))
        {
            _outbox.Send(Text($"<{number}>"));
        }

        await ReadUntilAsync(string.Concat(Enumerable.Range(1, 100).Select(number => $"<{number}>")));
    }

    [Fact]
    public async Task a_client_that_does_not_read_costs_no_more_than_the_bound_and_is_told_to_subscribe_again()
    {
        await FillAsync();

        var all = await ReadUntilAsync("\"resync\"");

        all.Length.ShouldBeLessThan(Outbox.MostBytes + PipeBytes);
        _outbox.Send(Text("<nothing until it subscribes>"));
        _outbox.Begin(Seat);
        _outbox.Send(Text("<after>"));
        (await ReadUntilAsync("<after>")).ShouldNotContain("<nothing");
    }

    [Fact]
    public async Task what_waits_for_more_than_five_seconds_is_dropped()
    {
        await BlockAsync();
        _outbox.Send(Text("<too late>"));
        _time.Advance(Outbox.LongestWait);
        _outbox.Check();
        _time.Advance(TimeSpan.FromSeconds(1));
        _outbox.Check();

        (await ReadUntilAsync("\"resync\"")).ShouldNotContain("<too late>");
    }

    [Fact]
    public async Task who_takes_nothing_for_ten_more_seconds_is_closed()
    {
        await FillAsync();
        _time.Advance(Outbox.LongestStandstill);
        _outbox.Check();
        _connection.ConnectionAborted.IsCancellationRequested.ShouldBeFalse();

        _time.Advance(TimeSpan.FromSeconds(1));
        _outbox.Check();

        await Wait.UntilAsync(() => _connection.ConnectionAborted.IsCancellationRequested);
    }

    [Fact]
    public async Task who_reads_again_in_time_is_not_closed()
    {
        await FillAsync();
        await ReadUntilAsync("\"resync\"");
        _time.Advance(Outbox.LongestStandstill * 2);
        _outbox.Check();

        _connection.ConnectionAborted.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task a_message_after_a_long_silence_is_as_young_as_any()
    {
        foreach (var number in Enumerable.Range(1, 200))
        {
            await Wait.UntilAsync(() => !_outbox.IsWriting);
            _time.Advance(TimeSpan.FromHours(1));
            _outbox.Send(Text($"<{number}>"));
            _outbox.Check();
            (await ReadUntilAsync($"<{number}>")).ShouldNotContain("resync");
        }
    }

    /// <summary>Gives the connection as much as it takes, so that the next message waits.</summary>
    private async Task BlockAsync()
    {
        _outbox.Send(Text(new string('x', PipeBytes)));
        await Wait.UntilAsync(() =>
        {
            if (!_toClient.Reader.TryRead(out var result))
            {
                return false;
            }

            _toClient.Reader.AdvanceTo(result.Buffer.Start);
            return result.Buffer.Length >= PipeBytes;
        });
    }

    /// <summary>More than the bound.</summary>
    private async Task FillAsync()
    {
        await BlockAsync();
        foreach (var _ in Enumerable.Range(1, 1000))
        {
            _outbox.Send(Text(new string('x', 1000)));
        }
    }

    private async Task<string> ReadUntilAsync(string expected)
    {
        var read = new StringBuilder();
        while (!read.ToString().Contains(expected, StringComparison.Ordinal))
        {
            var result = await _toClient.Reader.ReadAsync(TestContext.Current.CancellationToken);
            read.Append(Encoding.UTF8.GetString(result.Buffer));
            _toClient.Reader.AdvanceTo(result.Buffer.End);
        }

        return read.ToString();
    }

    private static Message Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
