using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace CoInnovation.EventStore.Deciding;

/// <summary>
/// A read that one does for all who ask at the same time. Whoever asks is answered by one that began later, so that nothing is missing that was there by then: those who come while
/// one is under way wait for the next one, together. What was read is kept by who reads, not here.
/// </summary>
internal sealed class SharedRead
{
    /// <summary>Holds one, which is whose turn it is.</summary>
    private readonly Channel<bool> _turn = Channel.CreateBounded<bool>(1);
    private long _asked;
    private long _answered;
    private ExceptionDispatchInfo? _fault;

    public SharedRead() => _turn.Writer.TryWrite(true);

    /// <summary>Canceling abandons the wait; if it was this caller's turn to read, the next one reads instead. A fault of the read is everybody's whom it would have answered.</summary>
    public async Task OnceAsync(Func<CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _asked);
        await _turn.Reader.ReadAsync(cancellationToken);
        try
        {
            if (number > _answered)
            {
                var waiting = Interlocked.Read(ref _asked);
                try
                {
                    await read(cancellationToken);
                    _fault = null;
                }
                catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
                {
                    _fault = ExceptionDispatchInfo.Capture(fault);
                }

                _answered = waiting;
            }

            _fault?.Throw();
        }
        finally
        {
            _turn.Writer.TryWrite(true);
        }
    }
}
