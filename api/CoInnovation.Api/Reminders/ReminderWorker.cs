using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Mail;

namespace CoInnovation.Api.Reminders;

/// <summary>Looks for reminders whose moment has come. Any number of nodes may do so; what a process leaves behind when it dies is taken up by another.</summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed partial class ReminderWorker(ReminderRun run, MailDelivery delivery, TimeProvider time, ILogger<ReminderWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!delivery.IsOn)
        {
            return;
        }

        using var timer = new PeriodicTimer(LooksEvery, time);
        do
        {
            try
            {
                while (await run.SendNextAsync(stoppingToken))
                {
                    // Where one was due another may be.
                }
            }
#pragma warning disable CA1031 // Whatever it is, such as a database that is away: reminders wait in their table and leave afterwards.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFault(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminders wait; they go on in a few seconds.")]
    private partial void LogFault(Exception fault);
}
