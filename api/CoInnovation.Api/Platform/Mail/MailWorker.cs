using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>Sends what is in the outbox. Any number of nodes may do so; what a process leaves behind when it dies is sent by another. It never logs addresses or texts.</summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed partial class MailWorker(MailOutbox outbox, MailDelivery delivery, TimeProvider time, ILogger<MailWorker> logger) : BackgroundService
{
    private const int Lanes = 2;
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>2 s, 4 s, 8 s and so on, up to five minutes, until nobody needs the mail any more.</summary>
    internal static TimeSpan WaitAfter(int attempt) => TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(attempt, 30))));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => !delivery.IsOn ? Task.CompletedTask :
        Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(() => SendAsync(stoppingToken), CancellationToken.None)));

    private async Task SendAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await outbox.ClaimAsync(stoppingToken) is { } mail)
                {
                    // Where there was one there may be more, for the other lane.
                    outbox.Wake();
                    await SendAsync(mail, stoppingToken);
                }

                await outbox.WaitAsync(LooksEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, such as a database that is away: mail waits in its table and leaves afterwards.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFault(fault);
                await Task.Delay(LooksEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendAsync(ClaimedMail mail, CancellationToken stoppingToken)
    {
        try
        {
            if (mail.Message is { } message)
            {
                await delivery.Transport!.SendAsync(mail.Id, message, stoppingToken);
            }

            // Also while stopping: it has left, and must not leave again.
            await outbox.RemoveAsync(mail, CancellationToken.None);
        }
        catch (MailRefusedException refused)
        {
            LogRefused(mail.Id, refused.Message);
            await outbox.RemoveAsync(mail, CancellationToken.None);
        }
#pragma warning disable CA1031 // One mail that does not leave must not stop the others; it is tried again.
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogRetry(mail.Id, mail.Attempt, fault.GetType().Name);
            await outbox.RetryAsync(mail, WaitAfter(mail.Attempt), CancellationToken.None);
        }
        catch (Exception fault) when (fault is not MailInDoubtException)
        {
            // Somebody else may send it at once. What may have left waits for the end of its lease instead, as when a process dies.
            await outbox.RetryAsync(mail, TimeSpan.Zero, CancellationToken.None);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail waits; it goes on in a few seconds.")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was refused for good: {Reason}.")]
    private partial void LogRefused(Guid mail, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} did not leave at attempt {Attempt} ({Fault}) and is tried again.")]
    private partial void LogRetry(Guid mail, int attempt, string fault);
}
