using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.Audit;

/// <summary>Writes down each second what was refused meanwhile, and once more when the server stops.</summary>
[RunsUnder(JobPolicy.WriteDown)]
internal sealed partial class RefusalWriter(RefusalLog refusals, WithoutEvents records, TimeProvider time, ILogger<RefusalWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>What cannot be written now, such as while the database is away, is tried again the next time.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var waiting = new Queue<Refusal>(refusals.Take());
        try
        {
            while (waiting.TryPeek(out var refusal))
            {
                await records.WriteAsync(refusal, cancellationToken);
                waiting.Dequeue();
            }
        }
        finally
        {
            refusals.GiveBack(waiting);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is: it is tried again, and nobody waits for it.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(fault);
        }
        catch (OperationCanceledException)
        {
            // The server stops; what is left is written by StopAsync.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was refused could not be written into the audit log yet; it is tried again.")]
    private partial void LogFault(Exception fault);
}
