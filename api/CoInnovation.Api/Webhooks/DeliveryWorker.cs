using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.Webhooks;

/// <summary>Sends deliveries, a bounded number at once. Any number of nodes may do so; whatever a process leaves behind when it dies is sent again by another.</summary>
[RunsUnder(JobPolicy.TellProductTeam)]
internal sealed partial class DeliveryWorker(DeliveryRun run, DeliveryTable table, DeliverySignal signal, TimeProvider time, ILogger<DeliveryWorker> logger) : BackgroundService
{
    private const int Lanes = 8;
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SweepsEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan GivesUpEvery = TimeSpan.FromMinutes(1);
    private long _swept = time.GetTimestamp();
    private long? _gaveUp;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => SendAsync(sweeps: lane == 0, stoppingToken), CancellationToken.None)));

    private async Task SendAsync(bool sweeps, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await run.SendNextAsync(stoppingToken))
                {
                    // Where there was one there may be more, for the next lane.
                    signal.Wake();
                }

                if (sweeps && (_gaveUp is not { } before || time.GetElapsedTime(before) > GivesUpEvery))
                {
                    _gaveUp = time.GetTimestamp();
                    await run.GiveUpLostAsync(stoppingToken);
                }

                if (sweeps && time.GetElapsedTime(_swept) > SweepsEvery)
                {
                    _swept = time.GetTimestamp();
                    await table.SweepAsync(stoppingToken);
                }

                await signal.WaitAsync(LooksEvery, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, such as a database that is away: deliveries wait in their table and are sent afterwards.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFault(fault);
                await Task.Delay(LooksEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deliveries to webhooks wait; they go on in a few seconds.")]
    private partial void LogFault(Exception fault);
}
