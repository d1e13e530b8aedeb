using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Simulation;

/// <summary>What the web's <c>Outbox</c> does: commands in the order in which they were given, the first one sent again under its id until somebody has settled it.</summary>
/// <param name="settled">Told of every command that is settled, and whether it was accepted.</param>
internal sealed class ClientOutbox(World world, Cluster cluster, Judge judge, Seeded dice, Bug bug, Action<Sent, bool> settled)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly int[] Pauses = [2, 4, 8, 15];
    private readonly Queue<Sent> _waiting = new();
    private long _attempt;
    private bool _isSending;
    private int _failures;

    public int Count => _waiting.Count;

    public void Give(Sent sent)
    {
        _waiting.Enqueue(sent);
        Flush();
    }

    /// <summary>The page was loaded again: what was under way goes unheard, what waits is sent again.</summary>
    public void Reload()
    {
        _attempt++;
        _isSending = false;
        Flush();
    }

    private void Flush()
    {
        if (_isSending || !_waiting.TryPeek(out var sent))
        {
            return;
        }

        _isSending = true;
        var attempt = ++_attempt;
        cluster.Send(sent, reply => Once(attempt, () => Take(sent, reply)), () => Once(attempt, () => Pause(sent)));
        world.After(Patience, () => Once(attempt, () => Silence(sent)));
    }

    private void Once(long attempt, Action action)
    {
        if (attempt == _attempt)
        {
            _attempt++;
            action();
        }
    }

    private void Take(Sent sent, Reply reply)
    {
        switch (reply)
        {
            case Reply.Accepted:
                Settle(sent, isAccepted: true);
                break;
            case Reply.TryAgain when bug == Bug.BusyIsDone:
                Settle(sent, isAccepted: true);
                break;
            case Reply.Refused:
                Settle(sent, isAccepted: false);
                break;
            default:
                Pause(sent);
                break;
        }
    }

    private void Silence(Sent sent)
    {
        if (bug == Bug.SilenceIsRefusal)
        {
            Settle(sent, isAccepted: false);
            return;
        }

        Pause(sent);
    }

    private void Pause(Sent sent)
    {
        if (bug == Bug.RetryWithANewId)
        {
            _waiting.Dequeue();
            _waiting.Enqueue(sent with { CommandId = dice.Id() });
        }

        var attempt = _attempt;
        world.After(TimeSpan.FromSeconds(Pauses[Math.Min(_failures++, Pauses.Length - 1)]), () =>
        {
            if (attempt == _attempt)
            {
                _isSending = false;
                Flush();
            }
        });
    }

    private void Settle(Sent sent, bool isAccepted)
    {
        if (isAccepted)
        {
            judge.Done(sent);
        }
        else
        {
            judge.GivenUp(sent);
        }

        _waiting.Dequeue();
        _failures = 0;
        _isSending = false;
        settled(sent, isAccepted);
        Flush();
    }
}
