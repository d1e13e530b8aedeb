using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Tailing;
using Microsoft.Extensions.Logging;

namespace CoInnovation.EventStore.Chaining;

/// <summary>A notary at work in the background of one node. It outlives every outage of the database; what it missed is chained and signed afterwards.</summary>
public sealed partial class NotaryWatch : IAsyncDisposable
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    /// <summary>What commits in the meantime is chained together: under load, one transaction for many groups of appends.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Notary _notary;
    private readonly PostgresEventStore _store;
    private readonly Tail _tail;
    private readonly TimeSpan _every;
    private readonly ILogger _logger;
    private readonly Task _running;
    private volatile string? _notChained;
    private volatile string? _notSigned;

    internal NotaryWatch(Notary notary, PostgresEventStore store, Tail tail, TimeSpan every, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(tail);
        (_notary, _store, _tail, _every, _logger) = (notary, store, tail, every, logger);
        _running = Task.WhenAll(Task.Run(ExtendAsync), Task.Run(CertifyAsync));
    }

    /// <summary>Why it does not get on at the moment; null when all is well.</summary>
    public string? Fault => _notChained ?? _notSigned;

    /// <summary>Stops after the page at hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private async Task ExtendAsync()
    {
        for (long chained = 0; !_stopping.IsCancellationRequested;)
        {
            try
            {
                chained = await _notary.ExtendAsync(_stopping.Token);
                _notChained = null;
                await _tail.WaitForAsync(chained + 1, _stopping.Token);
                await Task.Delay(Gathering, _store.TimeProvider, _stopping.Token);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever fails, the notary tries again: giving up would leave everything after it without evidence.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _notChained = Note(fault);
                await Task.Delay(RetryPause, _store.TimeProvider, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task CertifyAsync()
    {
        using var timer = new PeriodicTimer(_every, _store.TimeProvider);
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                if (await timer.WaitForNextTickAsync(_stopping.Token))
                {
                    await _notary.CertifyAsync(_stopping.Token);
                    _notSigned = null;
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The next round signs what this one could not.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _notSigned = Note(fault);
            }
        }
    }

    private string Note(Exception fault)
    {
        LogFault(fault);
        return $"{fault.GetType().Name}: {fault.Message}";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The log could not be chained or signed; it is tried again.")]
    private partial void LogFault(Exception fault);
}
