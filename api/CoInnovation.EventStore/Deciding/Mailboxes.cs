using System.Collections.Concurrent;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.EventStore.Deciding;

/// <summary>
/// One mailbox a stream in this node. Commands to a stream queue up, are decided one after another on the state in memory and appended as a batch at the expected
/// version; if another node was faster, the state catches up and the batch is decided again. Correctness never depends on which node has a stream.
/// </summary>
public sealed class Mailboxes<TState> : IAsyncDisposable
{
    private readonly ConcurrentDictionary<StreamKey, Mailbox<TState>> _mailboxes = new();
    private readonly IEventStore _store;
    private readonly Tail? _tail;
    private readonly StreamDefinition<TState> _definition;
    private readonly MailboxLimits _limits;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ITimer _sweep;
    private readonly IDisposable _erased;
    private readonly Task _following;

    /// <summary>
    /// With a tail, loaded states follow other nodes' appends as they arrive, and <see cref="ReadAsync"/> answers from memory; without one, every read asks the store.
    /// </summary>
    public Mailboxes(IEventStore store, StreamDefinition<TState> definition, Tail? tail = null, MailboxLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _tail = tail;
        _definition = definition;
        _limits = limits ?? new MailboxLimits();
        _sweep = store.TimeProvider.CreateTimer(_ => EvictIdle(), state: null, _limits.IdleAfter, _limits.IdleAfter);
        _erased = store.Keyring.OnErased(Evict);
        _following = tail is null ? Task.CompletedTask : _limits.Scheduler.Run(() => FollowAsync(tail, tail.Position));
    }

    /// <summary>How many streams are in memory.</summary>
    public int Count => _mailboxes.Count;

    /// <summary>
    /// Decides and stores a command. Repeating it (same id, input and sender) answers the same. Throws what the decision throws (nothing is stored then),
    /// <see cref="CommandIdReusedException"/>, <see cref="StoreBusyException"/> or <see cref="StoreUnavailableException"/>. Canceling abandons the wait, not the command.
    /// </summary>
    public async Task<CommandResult> SubmitAsync(StreamKey stream, Submission<TState> command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        while (true)
        {
            var mailbox = MailboxOf(stream);
            if (mailbox.TryEnqueue(command, out var result))
            {
                return await result.WaitAsync(cancellationToken);
            }

            // The mailbox was evicted between look-up and use.
            _mailboxes.TryRemove(KeyValuePair.Create(stream, mailbox));
        }
    }

    /// <summary>The committed state with its version; the initial state and 0 for a stream that does not exist.</summary>
    public async ValueTask<(TState State, long Version)> ReadAsync(StreamKey stream, CancellationToken cancellationToken)
    {
        var committed = await ReadCommittedAsync(stream, isFollowed: _tail is not null, cancellationToken);
        return (committed.State, committed.Version);
    }

    /// <summary>
    /// The state with everything that any node has committed before the call: always asks the store. What a subscription decides by an event's stream is read with it:
    /// the event may have reached the subscription before it has reached the state in memory.
    /// </summary>
    public async ValueTask<TState> ReadNewestAsync(StreamKey stream, CancellationToken cancellationToken) =>
        (await ReadNewestVersionAsync(stream, cancellationToken)).State;

    /// <summary>The same with the stream's version, for what is good only as long as nothing more happens there.</summary>
    public async ValueTask<(TState State, long Version)> ReadNewestVersionAsync(StreamKey stream, CancellationToken cancellationToken)
    {
        var committed = await ReadCommittedAsync(stream, isFollowed: false, cancellationToken);
        return (committed.State, committed.Version);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _erased.Dispose();
        await _sweep.DisposeAsync();
        await _following;
        await Task.WhenAll(_mailboxes.Values.Select(mailbox => mailbox.DrainAsync()));
        _stopping.Dispose();
    }

    private async ValueTask<CommittedState<TState>> ReadCommittedAsync(StreamKey stream, bool isFollowed, CancellationToken cancellationToken)
    {
        var mailbox = MailboxOf(stream);
        var committed = await mailbox.ReadAsync(isFollowed, cancellationToken);
        if (committed.Version == 0 && mailbox.TryRetireUnknown())
        {
            Remove(mailbox);
        }

        return committed;
    }

    private Mailbox<TState> MailboxOf(StreamKey stream) =>
        _mailboxes.GetOrAdd(stream, static (key, self) => new Mailbox<TState>(key, self._store, self._definition, self._limits, self.Remove), this);

    /// <summary>Callers make ids up: what is of no stream must not stay in memory.</summary>
    private void Remove(Mailbox<TState> mailbox) => _mailboxes.TryRemove(KeyValuePair.Create(mailbox.Stream, mailbox));

    private async Task FollowAsync(Tail tail, long position)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in tail.ReadAsync(position, _stopping.Token))
                {
                    foreach (var recorded in batch)
                    {
                        if (_mailboxes.TryGetValue(recorded.Stream, out var mailbox))
                        {
                            mailbox.Follow(recorded);
                        }
                    }

                    position = batch[^1].Position;
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever the store throws, following goes on from the same place: states that nobody follows would be served as if they were current.
            catch (Exception)
#pragma warning restore CA1031
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _store.TimeProvider, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
    }

    private void EvictIdle()
    {
        foreach (var (stream, mailbox) in _mailboxes)
        {
            if (mailbox.TryRetire(_limits.IdleAfter))
            {
                _mailboxes.TryRemove(KeyValuePair.Create(stream, mailbox));
            }
        }
    }

    /// <summary>States hold clear text of erased persons; they are read again when they are next needed.</summary>
    private void Evict(string tenant)
    {
        foreach (var (stream, mailbox) in _mailboxes)
        {
            if (string.Equals(stream.Tenant, tenant, StringComparison.Ordinal))
            {
                mailbox.Forget();
            }
        }
    }
}
