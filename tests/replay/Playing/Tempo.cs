namespace CoInnovation.Replay.Playing;

/// <summary>The conversation's own clock: at a speed, and standing still while it is held.</summary>
/// <param name="speed">How many times faster than it happened.</param>
public sealed class Tempo(double speed, TimeProvider time)
{
    private readonly Lock gate = new();
    private TaskCompletionSource? held;
    private TimeSpan gone;
    private long since = time.GetTimestamp();

    /// <summary>Milliseconds of the conversation that have gone by.</summary>
    public double Now
    {
        get
        {
            lock (gate)
                return (held is null ? gone + time.GetElapsedTime(since) : gone).TotalMilliseconds * speed;
        }
    }

    public void Hold()
    {
        lock (gate)
        {
            if (held is not null)
                return;
            gone += time.GetElapsedTime(since);
            held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void GoOn()
    {
        lock (gate)
        {
            since = held is null ? since : time.GetTimestamp();
            held?.SetResult();
            held = null;
        }
    }

    /// <summary>Completes when the clock is at <paramref name="at"/>, in milliseconds.</summary>
    public async Task ReachAsync(double at, CancellationToken cancellationToken)
    {
        while (true)
        {
            var still = Held();
            var left = at - Now;
            if (still is null && left <= 0)
                return;
            await (still?.WaitAsync(cancellationToken) ?? Task.Delay(TimeSpan.FromMilliseconds(left / speed), time, cancellationToken));
        }
    }

    private Task? Held()
    {
        lock (gate)
            return held?.Task;
    }
}
