using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore;
using Microsoft.AspNetCore.SignalR;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// What waits for one connection, bounded in bytes and age, with a pump of its own: a client that stops reading holds up nobody and costs little. What does not fit is
/// dropped and the client is told to subscribe again, as soon as it reads; if it never does, it is closed.
/// </summary>
internal sealed class Outbox(HubConnectionContext connection, TimeProvider time)
{
    public const int MostBytes = 256 * 1024;
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan LongestWithoutSeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private readonly Queue<Message> _queue = new();
    private readonly long _since = time.GetTimestamp();
    private int _bytes;
    private bool _isWriting;
    private long _writingSince;
    private long? _lapsedAt;
    private bool _mustResync;
    private bool _isClosing;

    public LiveSeat? Seat { get; private set; }

    /// <summary>In which its reader is told why the connection ends.</summary>
    public Language Language { get; init; }

    /// <summary>True while the connection has not taken what it was last given.</summary>
    internal bool IsWriting
    {
        get
        {
            lock (_lock)
            {
                return _isWriting;
            }
        }
    }

    /// <summary>True once the connection is about to end, while its reader is told why.</summary>
    internal bool IsClosing
    {
        get
        {
            lock (_lock)
            {
                return _isClosing;
            }
        }
    }

    /// <summary>Begins anew with a subscription: whatever was dropped before is made up for by its answer.</summary>
    public void Begin(LiveSeat seat)
    {
        lock (_lock)
        {
            (Seat, _lapsedAt, _mustResync) = (seat, null, false);
        }
    }

    public void Send(Message message)
    {
        lock (_lock)
        {
            if (_lapsedAt is not null || _isClosing)
            {
                return;
            }

            if (_bytes + message.Utf8.Length > MostBytes)
            {
                Lapse();
                return;
            }

            Enqueue(message);
        }
    }

    /// <summary>Drops what waits and tells the client to subscribe again: something is missing.</summary>
    public void Resync()
    {
        lock (_lock)
        {
            if (_lapsedAt is null && !_isClosing)
            {
                Lapse();
            }
        }
    }

    /// <summary>Says that the seat has ended and closes the connection, whether the client reads or not.</summary>
    public void End(Message ended)
    {
        lock (_lock)
        {
            if (_isClosing)
            {
                return;
            }

            _queue.Clear();
            _mustResync = false;
            Enqueue(ended);
            _isClosing = true;
        }

        _ = CloseSoonAsync();
    }

    /// <summary>Closes the connection without a word: the client comes back by itself, with what its browser holds by now.</summary>
    public void Renew() => connection.Abort();

    /// <summary>
    /// Called every now and then: drops what has waited too long, and gives up on a client that takes nothing any more or never said what for it came. Nothing waits longer than the write that it
    /// waits for, so that write's age bounds them all.
    /// </summary>
    public void Check()
    {
        lock (_lock)
        {
            if (Seat is null)
            {
                // Pages subscribe as soon as they are connected; whoever does not, wants something else.
                if (time.GetElapsedTime(_since) > LongestWithoutSeat)
                {
                    connection.Abort();
                }
            }
            else if (_lapsedAt is { } lapsedAt)
            {
                if (_isWriting && time.GetElapsedTime(lapsedAt) > LongestStandstill)
                {
                    connection.Abort();
                }
            }
            else if (_isWriting && time.GetElapsedTime(_writingSince) > LongestWait)
            {
                Lapse();
            }
        }
    }

    private void Lapse()
    {
        _queue.Clear();
        _lapsedAt = time.GetTimestamp();
        _mustResync = true;
        Wake();
    }

    private void Enqueue(Message message)
    {
        _queue.Enqueue(message);
        _bytes += message.Utf8.Length;
        Wake();
    }

    private void Wake()
    {
        if (!_isWriting)
        {
            _isWriting = true;

            // The age counts from here: what was written before, maybe hours ago, says nothing about this write.
            _writingSince = time.GetTimestamp();
            ThreadPool.UnsafeQueueUserWorkItem(static outbox => _ = outbox.PumpAsync(), this, preferLocal: false);
        }
    }

    private async Task PumpAsync()
    {
        while (TryTake(out var batch, out var bytes))
        {
            try
            {
                await connection.WriteAsync(batch.Count == 1 ? batch[0].Shared : Message.Join(batch, bytes), connection.ConnectionAborted);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException)
            {
                // The connection is gone; the client resumes with its cursors on the next one.
                connection.Abort();
                return;
            }
        }
    }

    /// <summary>Takes all that waits; the bytes count until they are written, so that a stuck connection holds no more than the bound.</summary>
    private bool TryTake(out List<Message> batch, out int bytes)
    {
        lock (_lock)
        {
            batch = [];
            bytes = 0;
            while (_queue.TryDequeue(out var next))
            {
                batch.Add(next);
                bytes += next.Utf8.Length;
            }

            if (_mustResync && Seat is { } seat)
            {
                _mustResync = false;
                batch.Add(Messages.Resync(seat.Workshop.Id));
                bytes += batch[^1].Utf8.Length;
            }

            _bytes = bytes;
            _isWriting = batch.Count > 0;
            _writingSince = time.GetTimestamp();
            return _isWriting;
        }
    }

    private async Task CloseSoonAsync()
    {
        await Task.Delay(Farewell, time);
        connection.Abort();
    }
}

/// <summary>The seat whose feeds a connection reads.</summary>
internal sealed record LiveSeat(StreamKey Workshop, Guid ParticipantId, IReadOnlyList<string> Feeds);
