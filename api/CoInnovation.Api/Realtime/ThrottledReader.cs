using System.IO.Pipelines;
using CoInnovation.Api.Platform.Limits;
using Microsoft.AspNetCore.Connections;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Reads from a client no faster than a person can act. Whoever sends more is not refused but waited for: the rest stays in the network's buffers, and in the sender's.
/// </summary>
internal sealed class ThrottledReader(PipeReader inner, TimeProvider time) : PipeReader
{
    /// <summary>What a page may send at once, and a second: far more than a person's subscriptions, pings and signs of writing.</summary>
    public const int Burst = 32 * 1024;
    public const int BytesPerSecond = 8 * 1024;

    private readonly Pace _pace = new(Burst, BytesPerSecond, time);
    private ReadResult _last;

    public static async Task UseAsync(ConnectionContext connection, TimeProvider time, ConnectionDelegate next)
    {
        connection.Transport = new Throttled(new ThrottledReader(connection.Transport.Input, time), connection.Transport.Output);
        await next(connection);
    }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (_pace.Owed() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        return _last = await inner.ReadAsync(cancellationToken);
    }

    public override bool TryRead(out ReadResult result)
    {
        result = default;
        var has = _pace.Owed() <= TimeSpan.Zero && inner.TryRead(out result);
        _last = result;
        return has;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        _pace.Spend(_last.Buffer.Slice(_last.Buffer.Start, consumed).Length);
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private sealed record Throttled(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
