using CoInnovation.Api.Platform.Authorization;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People;

/// <summary>
/// Forgets addresses that were invited and that nobody registered: 30 days after the last invitation ended their keys are destroyed, and with them the addresses in the log. Who was invited when stays, without
/// an address.
/// </summary>
[RunsUnder(JobPolicy.Erase)]
internal sealed partial class UnregisteredSweep(PersonIndex people, Keyring keyring, TimeProvider time, ILogger<UnregisteredSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Safe to repeat, and beside other nodes.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var (tenant, personId) in await people.GiveUpAsync(cancellationToken))
        {
            await keyring.EraseOwnerAsync(tenant, personId, cancellationToken);
            await people.ForgetAsync(tenant, personId, cancellationToken);
        }
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
#pragma warning disable CA1031 // Whatever it is, such as a database that is away: the next sweep takes these along.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFault(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Addresses that nobody registered could not be forgotten; they are in an hour.")]
    private partial void LogFault(Exception fault);
}
