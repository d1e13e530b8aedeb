using CoInnovation.EventStore.Sealing;

namespace CoInnovation.EventStore.Deciding;

/// <summary>One stream in this node: its queue, its state, and the loop that decides and appends while there is something to do.</summary>
internal sealed class Mailbox<TState>(StreamKey stream, IEventStore store, StreamDefinition<TState> definition, MailboxLimits limits, Action<Mailbox<TState>> retired)
{
    private readonly Lock _lock = new();
    private readonly Queue<Pending<TState>> _queue = new();
    private readonly SharedRead _reading = new();
    private CommittedState<TState>? _committed;
    private long _seenVersion;
    private long _lastUsed = store.TimeProvider.GetTimestamp();
    private Task? _running;
    private bool _isRetired;

    public StreamKey Stream => stream;

    /// <summary>False when the mailbox has left memory; throws <see cref="StoreBusyException"/> when its queue is full.</summary>
    public bool TryEnqueue(Submission<TState> command, out Task<CommandResult> result)
    {
        var pending = new Pending<TState>(command);
        result = pending.Task;
        lock (_lock)
        {
            if (_isRetired)
            {
                return false;
            }

            if (_queue.Count >= limits.Queue)
            {
                throw new StoreBusyException("Too many commands wait for this stream. Send the same command again in a moment.");
            }

            _lastUsed = store.TimeProvider.GetTimestamp();
            _queue.Enqueue(pending);
            _running ??= limits.Scheduler.Run(RunAsync);
            return true;
        }
    }

    /// <summary>The committed state; from memory only when other nodes' events are followed and none is known to be missing.</summary>
    public async ValueTask<CommittedState<TState>> ReadAsync(bool isFollowed, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _lastUsed = store.TimeProvider.GetTimestamp();
            if (isFollowed && _committed is not null && _committed.Version >= _seenVersion)
            {
                return _committed;
            }
        }

        return await CatchUpAsync(cancellationToken);
    }

    /// <summary>Takes an event from the tail when it is the next one; otherwise notes that the state is behind.</summary>
    public void Follow(RecordedEvent recorded)
    {
        lock (_lock)
        {
            _seenVersion = Math.Max(_seenVersion, recorded.Version);
            if (_committed is null || recorded.Version != _committed.Version + 1 || recorded.Data is UndecodableEvent)
            {
                return;
            }

            try
            {
                _committed = new(definition.Apply(_committed.State, recorded.Data, recorded.Envelope), recorded.Version);
            }
#pragma warning disable CA1031 // The fault belongs to whoever uses this stream next and folds the event again; the other streams must go on being followed.
            catch (Exception)
#pragma warning restore CA1031
            {
                _committed = null;
            }
        }
    }

    public void Forget()
    {
        lock (_lock)
        {
            _committed = null;
        }
    }

    public bool TryRetire(TimeSpan idleAfter)
    {
        lock (_lock)
        {
            _isRetired |= _running is null && store.TimeProvider.GetElapsedTime(_lastUsed) >= idleAfter;
            return _isRetired;
        }
    }

    /// <summary>Leaves memory where there is no such stream, and nobody waits who would begin it.</summary>
    public bool TryRetireUnknown()
    {
        lock (_lock)
        {
            _isRetired |= _running is null && _committed is { Version: 0 };
            return _isRetired;
        }
    }

    public Task DrainAsync()
    {
        lock (_lock)
        {
            return _running ?? Task.CompletedTask;
        }
    }

    private async Task RunAsync()
    {
        while (true)
        {
            var batch = new List<Pending<TState>>();
            lock (_lock)
            {
                while (batch.Count < limits.Batch && _queue.TryDequeue(out var pending))
                {
                    batch.Add(pending);
                }

                if (batch.Count == 0)
                {
                    _running = null;
                }
            }

            if (batch.Count == 0)
            {
                if (TryRetireUnknown())
                {
                    retired(this);
                }

                return;
            }

            await ProcessAsync(batch);
        }
    }

    /// <summary>Answers every command of the batch, whatever happens.</summary>
    private async Task ProcessAsync(List<Pending<TState>> batch)
    {
        try
        {
            for (var attempt = 0; batch.Count > 0; attempt++)
            {
                if (attempt >= limits.Attempts)
                {
                    throw new StoreBusyException("Other nodes keep changing this stream. Send the same command again in a moment.");
                }

                batch = await TryOnceAsync(batch);
            }
        }
        catch (EventStoreException fault)
        {
            // What was committed may be unknown now: read the state again before the next decision.
            Forget();
            batch.ForEach(pending => pending.Fail(fault));
        }
#pragma warning disable CA1031 // One command's payload may be what the database or the serializer refuses: each is tried alone, and the faulty one gets its exception.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Forget();
            if (batch.Count == 1)
            {
                batch[0].Fail(fault);
                return;
            }

            foreach (var pending in batch)
            {
                await ProcessAsync([pending]);
            }
        }
    }

    /// <summary>Decides and appends once; returns the commands that have no answer yet.</summary>
    private async Task<List<Pending<TState>>> TryOnceAsync(List<Pending<TState>> batch)
    {
        var committed = _committed ?? await CatchUpAsync(CancellationToken.None);
        var round = Round<TState>.Decide(batch, committed, stream, definition, store);
        if (round.Appends.Count == 0)
        {
            // A refusal is an answer about the present, so it must not rest on a state that another node has left behind.
            if ((await CatchUpAsync(CancellationToken.None)).Version == committed.Version)
            {
                await RefuseAsync(round.Refused);
                return round.Postponed;
            }

            return batch;
        }

        var ownerless = await RegisterOwnersAsync(round);
        if (ownerless.Count > 0)
        {
            await RefuseAsync(ownerless);
            return [.. batch.Where(pending => ownerless.TrueForAll(refused => refused.Pending != pending))];
        }

        var append = new StreamAppend(stream, definition.StreamType, committed.Version, round.Appends);
        switch (await store.AppendAsync(append, CancellationToken.None))
        {
            case AppendOutcome.Appended appended:
                Advance(round.State);
                var position = appended.Position - appended.Events.Count;
                foreach (var (pending, command) in round.Decided)
                {
                    position += command.Events.Count;
                    pending.Succeed(new CommandResult(command.Result, position, committed.Version + position - (appended.Position - appended.Events.Count), WasRepeated: false));
                }

                await RefuseAsync(round.Refused);
                return round.Postponed;

            case AppendOutcome.Duplicate duplicate:
                batch = [.. batch.Where(pending => !AnswerFrom(duplicate.Commands, pending))];
                await CatchUpAsync(CancellationToken.None);
                return batch;

            default:
                await CatchUpAsync(CancellationToken.None);
                return batch;
        }
    }

    /// <summary>Makes the keys that the decided commands need, at the same time; those whose owner was erased cannot be stored.</summary>
    private async Task<List<(Pending<TState> Pending, Exception Fault)>> RegisterOwnersAsync(Round<TState> round)
    {
        var faults = await Task.WhenAll(round.Decided.Where(decided => decided.Pending.Command.Owners.Count > 0).Select(async decided =>
        {
            try
            {
                foreach (var owner in decided.Pending.Command.Owners)
                {
                    await store.Keyring.RegisterOwnerAsync(stream.Tenant, owner.OwnerId, owner.OrganizationId, CancellationToken.None);
                }

                return (decided.Pending, null);
            }
            catch (UnknownSealOwnerException fault)
            {
                return (decided.Pending, Fault: (Exception?)fault);
            }
        }));
        return [.. faults.Where(one => one.Fault is not null).Select(one => (one.Pending, one.Fault!))];
    }

    /// <summary>Tells refused commands so, unless they were applied before: then a changed state is no reason to answer otherwise.</summary>
    private async Task RefuseAsync(IReadOnlyList<(Pending<TState> Pending, Exception Fault)> refused)
    {
        foreach (var (pending, fault) in refused)
        {
            if (await store.FindCommandAsync(stream.Tenant, pending.Command.CommandId, CancellationToken.None) is { } stored)
            {
                AnswerFrom([stored], pending);
            }
            else
            {
                pending.Fail(fault);
            }
        }
    }

    private bool AnswerFrom(IReadOnlyList<StoredCommand> stored, Pending<TState> pending)
    {
        foreach (var command in stored)
        {
            if (command.CommandId == pending.Command.CommandId)
            {
                if (command.IsRepeatedBy(stream, pending.Command.Fingerprint.Span, pending.Command.Principal))
                {
                    pending.Succeed(new CommandResult(command.Result, command.Position, command.Version, WasRepeated: true));
                }
                else
                {
                    pending.Fail(new CommandIdReusedException());
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>With all that was committed before the call. Where many ask at once, as they do when everybody comes back to a node that has just started, one reads for all.</summary>
    private async Task<CommittedState<TState>> CatchUpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _reading.OnceAsync(ReadOnAsync, cancellationToken);

            // What another one read may be forgotten already.
            if (_committed is { } committed)
            {
                return committed;
            }
        }
    }

    private async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        var state = _committed ?? new(definition.Initial(), 0);
        await foreach (var recorded in store.ReadStreamAsync(stream, state.Version, cancellationToken))
        {
            if (recorded.Data is UndecodableEvent)
            {
                throw new UndecodableEventException(recorded);
            }

            state = new(definition.Apply(state.State, recorded.Data, recorded.Envelope), recorded.Version);
        }

        Advance(state);
    }

    private void Advance(CommittedState<TState> state)
    {
        lock (_lock)
        {
            _committed = _committed is null || state.Version > _committed.Version ? state : _committed;
        }
    }
}

/// <summary>A state as of a version.</summary>
internal sealed record CommittedState<TState>(TState State, long Version);

/// <summary>A command that waits for its answer.</summary>
internal sealed class Pending<TState>(Submission<TState> command)
{
    private readonly TaskCompletionSource<CommandResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Submission<TState> Command => command;

    public Task<CommandResult> Task => _answer.Task;

    public void Succeed(CommandResult result) => _answer.TrySetResult(result);

    public void Fail(Exception fault) => _answer.TrySetException(fault);
}
