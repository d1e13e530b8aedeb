namespace CoInnovation.Tests.Simulation;

/// <summary>A machine on which code runs: its scheduler and its clock. When it is killed, what it was doing is never heard of again.</summary>
internal sealed class Machine(World world) : TaskScheduler
{
    public TimeProvider Clock => new MachineClock(world, this);

    public override int MaximumConcurrencyLevel => 1;

    public bool IsDead { get; private set; }

    public void Kill() => IsDead = true;

    public void Begin(Func<Task> work) => _ = Task.Factory.StartNew(() => WatchAsync(work), CancellationToken.None, TaskCreationOptions.DenyChildAttach, this);

    /// <summary>False if the machine is dead.</summary>
    public bool Run(Task task) => !IsDead && TryExecuteTask(task);

    protected override void QueueTask(Task task)
    {
        if (!IsDead)
        {
            world.Enqueue(this, task);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private async Task WatchAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // Nobody waits for this task: what it throws ends the simulation's next step.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            world.Fault ??= fault;
        }
    }

    private sealed class MachineClock(World world, Machine machine) : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => world.UtcNow;

        public override long GetTimestamp() => world.Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new SimulatedTimer(world, () =>
            {
                if (!machine.IsDead)
                {
                    callback(state);
                }
            });
            timer.Change(dueTime, period);
            return timer;
        }
    }
}

/// <summary>A timer that fires when the world's clock comes by.</summary>
internal sealed class SimulatedTimer(World world, Action fire) : ITimer
{
    private long _number;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        _number = dueTime == Timeout.InfiniteTimeSpan ? 0 : world.SetTimer(this, dueTime);
        return true;
    }

    /// <summary>False for what was set before the last change.</summary>
    public bool IsDue(long number) => number == _number;

    public void Fire()
    {
        _number = _period > TimeSpan.Zero ? world.SetTimer(this, _period) : 0;
        fire();
    }

    public void Dispose() => _number = 0;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
