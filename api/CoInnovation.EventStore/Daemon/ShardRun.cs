using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Postgres;
using Npgsql;

namespace CoInnovation.EventStore.Daemon;

/// <summary>A shard at work on one connection: batches in one transaction each with their checkpoint; a batch that fails is taken event by event, to find the poison.</summary>
internal sealed class ShardRun
{
    private readonly IShardWork _work;
    private readonly PostgresEventStore _store;
    private readonly NpgsqlConnection _connection;
    private readonly Dictionary<StreamKey, Poison> _stopped;

    /// <summary>The end of the log as it was when the run began: there the work has caught up.</summary>
    private readonly long _end;

    public ShardRun(IShardWork work, PostgresEventStore store, NpgsqlConnection connection, CheckpointRow row, long end, List<Poison> stopped)
    {
        _end = end;
        _work = work;
        _store = store;
        _connection = connection;
        _stopped = stopped.ToDictionary(poison => poison.Stream);
        Row = row;
        Position = row.Position;
    }

    public long Position { get; private set; }

    /// <summary>The shard's row, as this run left it.</summary>
    public CheckpointRow Row { get; private set; }

    /// <summary>True once the work has done what it does at the end of the log.</summary>
    public bool HasCaughtUp { get; private set; }

    /// <summary>True when events passed that this shard does not want and that its row does not show yet.</summary>
    public bool HasUnflushed => Position > Row.Position;

    public IReadOnlyList<Poison> Poisoned => [.. _stopped.Values];

    /// <summary>
    /// Tries the stopped streams again, each from the event that stopped it up to the checkpoint: the program may have been mended. True if all begins anew instead.
    /// </summary>
    public async Task<bool> ResumeAsync(CancellationToken cancellationToken)
    {
        foreach (var poison in Poisoned)
        {
            if (_work is { SpansStreams: true, BesideShard: { } beside })
            {
                await AskBesideAsync(poison, beside, cancellationToken);
                continue;
            }

            _stopped.Remove(poison.Stream);
            await foreach (var recorded in _store.ReadStreamAsync(poison.Stream, 0, cancellationToken))
            {
                if (recorded.Position < poison.Position || recorded.Position > Position || !_work.Wants(recorded))
                {
                    continue;
                }

                if (!await TryOneAsync(recorded, isResuming: true, cancellationToken))
                {
                    break;
                }

                if (_work.SpansStreams)
                {
                    return true;
                }
            }

            if (!_stopped.ContainsKey(poison.Stream))
            {
                await InTransactionAsync(Position, transaction => StoppedStreams.RemoveAsync(transaction, _work.Shard, poison.Stream, cancellationToken), cancellationToken);
            }
        }

        return false;
    }

    public async Task ProcessAsync(IReadOnlyList<RecordedEvent> batch, CancellationToken cancellationToken)
    {
        var wanted = batch.Where(recorded => _work.Wants(recorded) && !_stopped.ContainsKey(recorded.Stream)).ToList();
        var last = batch[^1].Position;
        if (wanted.Count > 0)
        {
            if (wanted.Exists(recorded => recorded.Data is UndecodableEvent) || !await TryTogetherAsync(wanted, last, cancellationToken))
            {
                foreach (var recorded in wanted.Where(recorded => !_stopped.ContainsKey(recorded.Stream)))
                {
                    await TryOneAsync(recorded, isResuming: false, cancellationToken);
                }
            }
        }

        Position = last;
    }

    /// <summary>Writes the checkpoint past events that were not wanted; throws when somebody else moved it, and when the work cannot do what it does once it has caught up.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => InTransactionAsync(Position, _ => Task.CompletedTask, cancellationToken, mayFailToCatchUp: false);

    /// <summary>
    /// If what stopped a stream can be taken now: others went on without what it says, and only the log's own order puts that right. It stands still until all is built anew.
    /// </summary>
    private async Task AskBesideAsync(Poison poison, string beside, CancellationToken cancellationToken)
    {
        const string Before = "resumed";
        await foreach (var recorded in _store.ReadStreamAsync(poison.Stream, 0, cancellationToken))
        {
            if (recorded.Position == poison.Position && recorded.Data is not UndecodableEvent)
            {
                try
                {
                    await InTransactionAsync(
                        Position,
                        async transaction =>
                        {
                            await transaction.SaveAsync(Before, cancellationToken);
                            await _work.WriteAsync([recorded], transaction, cancellationToken);
                            await transaction.RollbackAsync(Before, cancellationToken);
                            await Checkpoint.AskAsync(transaction.Connection!, beside, again: false, cancellationToken);
                        },
                        cancellationToken);
                }
                catch (Exception fault) when (IsTheWorksOwn(fault, cancellationToken))
                {
                    // It cannot be taken yet.
                }
            }
        }
    }

    private async Task<bool> TryTogetherAsync(List<RecordedEvent> wanted, long last, CancellationToken cancellationToken)
    {
        try
        {
            await _work.HandleAsync(wanted, cancellationToken);
            await InTransactionAsync(last, transaction => _work.WriteAsync(wanted, transaction, cancellationToken), cancellationToken);
            return true;
        }
        catch (Exception fault) when (IsTheWorksOwn(fault, cancellationToken))
        {
            return false;
        }
    }

    private async Task<bool> TryOneAsync(RecordedEvent recorded, bool isResuming, CancellationToken cancellationToken)
    {
        // While a stream is resumed the checkpoint stands beyond its events, and the stopped row moves along instead.
        var position = isResuming ? Position : recorded.Position;
        var startsOver = isResuming && _work.SpansStreams;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (recorded.Data is UndecodableEvent undecodable)
                {
                    await StopAsync(recorded, position, undecodable.Reason, cancellationToken);
                    return false;
                }

                await _work.HandleAsync([recorded], cancellationToken);
                await InTransactionAsync(
                    startsOver ? 0 : position,
                    async transaction =>
                    {
                        await _work.WriteAsync([recorded], transaction, cancellationToken);
                        if (startsOver)
                        {
                            // It can be taken now. Others went on without what it says: only the log's own order puts that right.
                            await _work.ResetAsync(transaction, cancellationToken);
                            await StoppedStreams.RemoveAllAsync(transaction, _work.Shard, cancellationToken);
                        }
                        else if (isResuming)
                        {
                            await StoppedStreams.AddAsync(transaction, _work.Shard, new Poison(recorded.Stream, recorded.Position + 1, "Resuming.", _store.TimeProvider.GetUtcNow()), cancellationToken);
                        }
                    },
                    cancellationToken);
                return true;
            }
            catch (Exception fault) when (IsTheWorksOwn(fault, cancellationToken))
            {
                if (attempt >= _work.Attempts)
                {
                    await StopAsync(recorded, position, $"{fault.GetType().Name}: {fault.Message}", cancellationToken);
                    return false;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100 * Math.Pow(2, attempt)), _store.TimeProvider, cancellationToken);
            }
        }
    }

    private async Task StopAsync(RecordedEvent recorded, long position, string reason, CancellationToken cancellationToken)
    {
        var poison = new Poison(recorded.Stream, recorded.Position, reason, _store.TimeProvider.GetUtcNow());
        await InTransactionAsync(position, transaction => StoppedStreams.AddAsync(transaction, _work.Shard, poison, cancellationToken), cancellationToken);
        _stopped[recorded.Stream] = poison;
    }

    /// <summary>Everything a shard writes goes through here: with its row locked and seen to be where this run left it.</summary>
    private async Task InTransactionAsync(long position, Func<NpgsqlTransaction, Task> write, CancellationToken cancellationToken, bool mayFailToCatchUp = true)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
        if (await Checkpoint.LockAsync(transaction, _work.Shard, cancellationToken) != Row)
        {
            throw new CheckpointMovedException();
        }

        await write(transaction);
        var caughtUp = !HasCaughtUp && position >= _end && await TryCatchUpAsync(transaction, mayFailToCatchUp, cancellationToken);
        var row = position == Row.Position ? Row : await Checkpoint.MoveAsync(transaction, _work.Shard, position, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Row = row;
        HasCaughtUp |= caughtUp;
    }

    /// <summary>False if it failed: that is not the fault of the events at hand, which stand. It is tried again when nothing waits, and then its fault shows.</summary>
    private async Task<bool> TryCatchUpAsync(NpgsqlTransaction transaction, bool mayFail, CancellationToken cancellationToken)
    {
        const string Before = "caught_up";
        await transaction.SaveAsync(Before, cancellationToken);
        try
        {
            await _work.CaughtUpAsync(transaction, cancellationToken);
            return true;
        }
        catch (Exception fault) when (mayFail && IsTheWorksOwn(fault, cancellationToken))
        {
            await transaction.RollbackAsync(Before, cancellationToken);
            return false;
        }
    }

    /// <summary>An outage, a stop or a takeover is nobody's poison: the whole run ends and starts again.</summary>
    private static bool IsTheWorksOwn(Exception fault, CancellationToken cancellationToken) =>
        fault is not CheckpointMovedException and not EventStoreException { IsRetryable: true }
        && !cancellationToken.IsCancellationRequested && !SqlState.IsOutage(fault) && !SqlState.IsRefusal(fault);
}

/// <summary>The shard's row is not where this run left it: somebody else runs or rebuilds the shard.</summary>
internal sealed class CheckpointMovedException() : Exception("The checkpoint was moved by somebody else.");
