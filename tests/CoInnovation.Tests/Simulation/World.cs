using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Simulation;

/// <summary>
/// One thread, one clock, one seed. What is ready to run waits in no order: the dice choose. When nothing is ready the clock jumps to the next timer. Everything that
/// happens, happens in a step of this.
/// </summary>
internal sealed class World(ulong seed)
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private readonly Seeded _dice = new(seed ^ 0x5EED);
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly List<(Machine Machine, Task Task)> _ready = [];
    private readonly PriorityQueue<SimulatedTimer, (long Due, long Number)> _timers = new();
    private long _timersSet;

    public Trace Trace { get; } = new();

    /// <summary>False for seeds that were kept before people did all that they can, and before anybody claimed to be somebody else.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>How long the simulation has lasted by its own clock.</summary>
    public TimeSpan Now { get; private set; }

    public DateTimeOffset UtcNow => Begin + Now;

    public long Steps { get; private set; }

    /// <summary>What nobody caught.</summary>
    public Exception? Fault { get; set; }

    /// <summary>False when nothing will ever happen again.</summary>
    public bool Step()
    {
        Steps++;
        while (_ready.Count > 0)
        {
            var chosen = _dice.Below(_ready.Count);
            var (machine, task) = _ready[chosen];
            _ready[chosen] = _ready[^1];
            _ready.RemoveAt(_ready.Count - 1);
            if (machine.Run(task))
            {
                return true;
            }
        }

        while (_timers.TryDequeue(out var timer, out var when))
        {
            if (timer.IsDue(when.Number))
            {
                Now = TimeSpan.FromTicks(Math.Max(Now.Ticks, when.Due));
                timer.Fire();
                return true;
            }
        }

        return false;
    }

    /// <summary>Does something later, in a step of its own, whatever has become of whoever asked for it.</summary>
    public void After(TimeSpan delay, Action action) => new SimulatedTimer(this, action).Change(delay, Timeout.InfiniteTimeSpan);

    public void Enqueue(Machine machine, Task task)
    {
        if (IsOneThread())
        {
            _ready.Add((machine, task));
        }
    }

    public long SetTimer(SimulatedTimer timer, TimeSpan delay)
    {
        if (IsOneThread())
        {
            _timers.Enqueue(timer, ((Now + delay).Ticks, ++_timersSet));
        }

        return _timersSet;
    }

    /// <summary>What came from another thread came in an order that no seed gives back.</summary>
    private bool IsOneThread()
    {
        if (Environment.CurrentManagedThreadId == _thread)
        {
            return true;
        }

        Fault ??= new Violation("one thread", "Something ran outside of the simulation.");
        return false;
    }
}
