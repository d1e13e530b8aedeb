using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Audit;

/// <summary>Removes records that are older than they are kept.</summary>
[RunsUnder(JobPolicy.ClearAway)]
internal sealed partial class AuditSweep(ProjectorDatabase database, AuditSettings settings, TimeProvider time, ILogger<AuditSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("delete from audit.records where recorded_at < $1").With(settings.OldestAt(time.GetUtcNow()));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever it is, such as a database that is away: the next sweep takes these along, and nobody is shown them.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFault(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old records of the audit log could not be swept; they are in an hour.")]
    private partial void LogFault(Exception fault);
}
