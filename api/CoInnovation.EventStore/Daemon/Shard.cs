using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Tailing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoInnovation.EventStore.Daemon;

/// <summary>One projection or subscription in this node: takes the right to run it, follows the tail, and outlives every fault.</summary>
internal sealed partial class Shard(IShardWork work, PostgresEventStore store, Tail tail, ILogger logger, Building? building = null)
{
    private static readonly TimeSpan StandbyPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IdleCheck = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan QuietFlush = TimeSpan.FromMilliseconds(100);
    private readonly Progress _progress = new();
    private readonly Lock _lock = new();
    private Action? _startOver;
    private volatile ShardState _state = ShardState.Stopped;
    private volatile string? _fault;
    private volatile IReadOnlyList<Poison> _poisoned = [];
    private int _heldUpBy;

    public IShardWork Work => work;

    public ShardHealth Health => new(work.Shard, _state, _progress.Position, Math.Max(0, tail.Position - _progress.Position), _fault, _poisoned);

    /// <summary>Makes the loop start over: it reads its checkpoint and tries its stopped streams again.</summary>
    public void StartOver()
    {
        lock (_lock)
        {
            _startOver?.Invoke();
        }
    }

    /// <summary>True when the shard, on this node or on another, has passed a position within the time.</summary>
    public async Task<bool> WaitForAsync(long position, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, store.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (_state is ShardState.Standby or ShardState.Stopped)
            {
                if (await Checkpoint.ReadAsync(store.DataSource, work.Shard, either.Token) >= position)
                {
                    return true;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(25), store.TimeProvider, either.Token);
            }

            await _progress.WaitForAsync(position, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>
    /// Empties what was built and starts again at the first event, whichever node runs the shard; returns when the log's present end is reached. The row tells so, not
    /// this node's memory, which a batch at hand may still move.
    /// </summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        var head = await store.ReadHeadAsync(cancellationToken);
        await ResetAsync(cancellationToken);
        StartOver();
        await ReachAsync(head, cancellationToken);
    }

    /// <summary>
    /// Asks for all to be built anew beside the live read model, whichever node does it; returns when readers are turned over to it and nothing is left of what they saw
    /// before.
    /// </summary>
    public async Task BuildBesideAsync(CancellationToken cancellationToken)
    {
        // What this node has built of an earlier one is of no use any more, and whoever asks need not wait for it.
        StartOver();
        await building!.AskAsync(cancellationToken);
        StartOver();
        while (await building.IsWantedAsync(cancellationToken))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25), store.TimeProvider, cancellationToken);
        }
    }

    /// <summary>
    /// What is being built, on whichever node, is built on with what can be read from now on: what was read before and is not written yet is read anew.
    /// </summary>
    public async Task ReadAnewAsync(CancellationToken cancellationToken)
    {
        StartOver();
        await building!.ReadAnewAsync(cancellationToken);
    }

    public Task<bool> IsHeldUpAsync(CancellationToken cancellationToken) => building!.IsHeldUpAsync(cancellationToken);

    /// <summary>Waits until the row of this shard says that it has passed a position, on whichever node.</summary>
    private async Task ReachAsync(long position, CancellationToken cancellationToken)
    {
        while (await Checkpoint.ReadAsync(store.DataSource, work.Shard, cancellationToken) < position)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25), store.TimeProvider, cancellationToken);
        }
    }

    private async Task ResetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        await Checkpoint.ReadOrCreateAsync(connection, work.Shard, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Checkpoint.LockAsync(transaction, work.Shard, cancellationToken);
        await work.ResetAsync(transaction, cancellationToken);
        await StoppedStreams.RemoveAllAsync(transaction, work.Shard, cancellationToken);
        await Checkpoint.MoveAsync(transaction, work.Shard, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            SetStartOver(() => _ = either.CancelAsync());
            try
            {
                await RunOnceAsync(() => failures = 0, either.Token);
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                // Stopping, or starting over.
            }
            catch (CheckpointMovedException)
            {
                // Rebuilt elsewhere: start over from the new checkpoint.
            }
#pragma warning disable CA1031 // The loop outlives every fault; health shows it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _fault = $"{fault.GetType().Name}: {fault.Message}";
                _state = ShardState.Retrying;
                LogRetry(fault, work.Shard);
                await PauseAsync(failures++, stopping);
            }
            finally
            {
                SetStartOver(null);
            }
        }

        _state = ShardState.Stopped;
    }

    private void SetStartOver(Action? startOver)
    {
        lock (_lock)
        {
            _startOver = startOver;
        }
    }

    private async Task RunOnceAsync(Action succeeded, CancellationToken cancellationToken)
    {
        await RestAsync(cancellationToken);
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        while (!await Checkpoint.TryTakeAsync(connection, work.Shard, cancellationToken))
        {
            _state = ShardState.Standby;
            await Task.Delay(StandbyPause, store.TimeProvider, cancellationToken);
            await RestAsync(cancellationToken);
        }

        try
        {
            var row = building is null
                ? await Checkpoint.ReadOrCreateAsync(connection, work.Shard, cancellationToken)
                : await building.BeginAsync(connection, cancellationToken);
            if (row is null)
            {
                return;
            }

            // Keys may have been destroyed on another node, and this one takes over what is built because of it: what it still remembers must not be written again.
            await store.Keyring.ReloadAsync(cancellationToken);
            var end = await store.ReadHeadAsync(cancellationToken);
            var run = new ShardRun(work, store, connection, row.Value, end, await StoppedStreams.ReadAsync(connection, work.Shard, cancellationToken));
            if (await run.ResumeAsync(cancellationToken))
            {
                return;
            }

            Show(run);
            await FollowAsync(run, succeeded, cancellationToken);
        }
        finally
        {
            await Checkpoint.ReleaseAsync(connection);
        }
    }

    /// <summary>Shows how far the shard is on whichever node. What is built beside another one rests until it is asked for.</summary>
    private async Task RestAsync(CancellationToken cancellationToken)
    {
        while (building is not null && !await building.IsWantedAsync(cancellationToken))
        {
            (_state, _fault, _poisoned, _heldUpBy) = (ShardState.Resting, null, [], 0);
            await Task.Delay(StandbyPause, store.TimeProvider, cancellationToken);
        }

        _progress.MoveTo(await Checkpoint.ReadAsync(store.DataSource, work.Shard, cancellationToken));
    }

    private async Task FollowAsync(ShardRun run, Action succeeded, CancellationToken cancellationToken)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var batches = tail.ReadAsync(run.Position, reading.Token).GetAsyncEnumerator(reading.Token);
        var next = batches.MoveNextAsync().AsTask();
        HeldShard? live = null;
        try
        {
            while (true)
            {
                if (building is not null && run.HasCaughtUp)
                {
                    live ??= await building.TryHoldLiveAsync(run.Position, cancellationToken);
                    if (run.Position >= live?.Position)
                    {
                        if (await building.TrySwapAsync(live, run, cancellationToken))
                        {
                            return;
                        }

                        await ReleaseAsync();
                        LogHeldUp(run);
                    }
                }

                if (!await CameWithinAsync(next, run.HasUnflushed ? QuietFlush : IdleCheck, cancellationToken))
                {
                    await ReleaseAsync();
                    await run.FlushAsync(cancellationToken);
                    continue;
                }

                await next;

                // The next page is read while this one is projected.
                var batch = batches.Current;
                next = batches.MoveNextAsync().AsTask();
                var processing = run.ProcessAsync(batch, cancellationToken);
                if (live is not null && await Task.WhenAny(processing, live.TooLong) == live.TooLong)
                {
                    await ReleaseAsync();
                }

                await processing;
                Show(run);
                succeeded();
            }
        }
        finally
        {
            await ReleaseAsync();

            // An enumerator must not be disposed while it moves.
            await reading.CancelAsync();
            await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        async Task ReleaseAsync()
        {
            if (live is { } held)
            {
                live = null;
                await held.DisposeAsync();
            }
        }
    }

    /// <summary>Once, and once more when others stand still.</summary>
    private void LogHeldUp(ShardRun run)
    {
        if (_heldUpBy != run.Poisoned.Count)
        {
            _heldUpBy = run.Poisoned.Count;
            LogHeldUp(work.Shard, run.Poisoned.Count, run.Poisoned[0].Stream, run.Poisoned[0].Reason);
        }
    }

    private async Task<bool> CameWithinAsync(Task next, TimeSpan time, CancellationToken cancellationToken)
    {
        if (next.IsCompleted)
        {
            return true;
        }

        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var came = await Task.WhenAny(next, Task.Delay(time, store.TimeProvider, pause.Token)) == next;
        await pause.CancelAsync();
        return came;
    }

    private void Show(ShardRun run)
    {
        (_state, _fault, _poisoned) = (ShardState.Running, null, run.Poisoned);
        _progress.MoveTo(run.Position);
    }

    private async Task PauseAsync(int failures, CancellationToken stopping)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Min(10_000, 100 * Math.Pow(2, Math.Min(failures, 10))));
        await Task.Delay(pause, store.TimeProvider, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Shard} failed and tries again.")]
    private partial void LogRetry(Exception fault, string shard);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Shard} is built and cannot take the live one's place: {Count} streams stand still in it, first {Stream} ({Reason}).")]
    private partial void LogHeldUp(string shard, int count, StreamKey stream, string reason);
}
