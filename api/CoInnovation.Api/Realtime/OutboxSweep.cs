using System.Collections.Concurrent;
using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.Realtime;

/// <summary>Looks at every outbox once a second: a bound on age needs a clock, and one for all is enough.</summary>
[RunsUnder(JobPolicy.ClearAway)]
internal sealed class OutboxSweep(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Outbox, bool> _outboxes = new();

    public void Add(Outbox outbox) => _outboxes[outbox] = true;

    public void Remove(Outbox outbox) => _outboxes.TryRemove(outbox, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (outbox, _) in _outboxes)
            {
                outbox.Check();
            }
        }
    }
}
