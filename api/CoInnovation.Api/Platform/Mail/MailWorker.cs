using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>Sends what is in the outbox. Any number of nodes may do so; what a process leaves behind when it dies is sent by another. It never logs addresses or texts.</summary>
[RunsUnder(JobPolicy.TellAddressees)]
internal sealed partial class MailWorker(MailOutbox outbox, MailDelivery delivery, TimeProvider time, ILogger<MailWorker> logger) : BackgroundService
{
    /// <summary>A server may look at a mail for minutes; the others go past it.</summary>
    private const int Lanes = 4;
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
        if (mail.IsGivenUp)
        {
            await GiveUpAsync(mail);
            return;
        }

        try
        {
            if (mail.Message is { } message)
            {
                var transport = delivery.Transport!;
                await transport.SendAsync(mail.Id, message, () => HandOverAsync(mail, transport.LongestHandingOver, stoppingToken), stoppingToken);
            }

            // Also while stopping: it has left, and must not leave again.
            await outbox.RemoveAsync(mail, CancellationToken.None);
        }
        catch (MailRefusedException refused)
        {
            LogRefused(mail.Id, refused.Message);
            await outbox.RemoveAsync(mail, CancellationToken.None);
        }
        catch (MailInDoubtException doubt)
        {
            LogDoubt(mail.Id, mail.Attempt, doubt.InnerException!.GetType().Name);
            await DoubtAsync(mail with { Doubts = mail.Doubts + 1 });
        }
        catch (MailLetGoException)
        {
            // It is somebody else's.
        }
#pragma warning disable CA1031 // One mail that does not leave must not stop the others; it is tried again.
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogRetry(mail.Id, mail.Attempt, fault.GetType().Name);
            await outbox.RetryAsync(mail, WaitAfter(mail.Attempt), mail.Doubts, CancellationToken.None);
        }
        catch
        {
            // This server stops; another may send it at once.
            await outbox.RetryAsync(mail, TimeSpan.Zero, mail.Doubts, CancellationToken.None);
            throw;
        }
    }

    private async Task HandOverAsync(ClaimedMail mail, TimeSpan lasting, CancellationToken cancellationToken)
    {
        if (!await outbox.HandOverAsync(mail, lasting, cancellationToken))
        {
            throw new MailLetGoException();
        }
    }

    /// <summary>Once more, under the same Message-ID, and then no more: each attempt may have arrived.</summary>
    private Task DoubtAsync(ClaimedMail mail) => mail.IsGivenUp
        ? GiveUpAsync(mail)
        : outbox.RetryAsync(mail, TimeSpan.FromSeconds(Math.Max(MailOutbox.Lease.TotalSeconds, WaitAfter(mail.Attempt).TotalSeconds)), mail.Doubts, CancellationToken.None);

    private Task GiveUpAsync(ClaimedMail mail)
    {
        LogGivenUp(mail.Id, mail.Doubts);
        return outbox.RemoveAsync(mail, CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail waits; it goes on in a few seconds.")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was refused for good: {Reason}.")]
    private partial void LogRefused(Guid mail, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether mail {Mail} left at attempt {Attempt} is not known ({Fault}).")]
    private partial void LogDoubt(Guid mail, int attempt, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} may have left {Doubts} times and is given up.")]
    private partial void LogGivenUp(Guid mail, int doubts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} did not leave at attempt {Attempt} ({Fault}) and is tried again.")]
    private partial void LogRetry(Guid mail, int attempt, string fault);
}
