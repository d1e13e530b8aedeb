using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.People;

/// <summary>Forgets codes once nobody can redeem them: most are of addresses that never come back.</summary>
[RunsUnder(JobPolicy.ClearAway)]
internal sealed partial class SignInCodesSweep(SignInCodes codes, TimeProvider time, ILogger<SignInCodesSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await codes.SweepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever it is, such as a database that is away: the next sweep takes these along.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFault(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old sign-in codes could not be swept; they are in some minutes.")]
    private partial void LogFault(Exception fault);
}
