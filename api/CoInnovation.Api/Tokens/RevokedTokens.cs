using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Api.Tokens;

/// <summary>Closes what is open on this node by tokens that were revoked, on whichever node that was.</summary>
internal sealed partial class RevokedTokens(Tail tail, OpenTokens open, TimeProvider time, ILogger<RevokedTokens> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var position = tail.Position;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in tail.ReadAsync(position, stoppingToken))
                {
                    foreach (var revoked in batch.Where(recorded => recorded.Data is TokenRevoked))
                    {
                        open.End(revoked.Stream.Id);
                    }

                    position = batch[^1].Position;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, revoked tokens must go on being closed: what is missed is read again from the last position.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFault(fault);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log could not be read for revoked tokens and is tried again in a second.")]
    private partial void LogFault(Exception fault);
}
