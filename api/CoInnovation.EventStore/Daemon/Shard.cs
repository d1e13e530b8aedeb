using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Tailing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoInnovation.EventStore.Daemon;

/// <summary>One projection or subscription in this node: takes the right to run it, follows the tail, and outlives every fault.</summary>
internal sealed partial class Shard(IShardWork work, PostgresEventStore store, Tail tail, ILogger logger)
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
    /// Takes the place of older versions as soon as it has caught up with them: while none of them can move, <paramref name="swap"/> turns readers over, and the older ones
    /// are done.
    /// </summary>
    public async Task ReplaceAsync(IReadOnlyList<string> older, Func<NpgsqlTransaction, CancellationToken, Task> swap, CancellationToken cancellationToken)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        foreach (var shard in older)
        {
            await ReachAsync(await Checkpoint.ReadOrCreateAsync(connection, shard, cancellationToken), cancellationToken);
        }

        // From here on the older ones stand still, and this one has no more than a few events to go.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var shard in older)
        {
            await ReachAsync(await Checkpoint.LockAsync(transaction, shard, cancellationToken), cancellationToken);
        }

        if (await Checkpoint.LockAsync(transaction, work.Shard, cancellationToken) == Checkpoint.Replaced)
        {
            // A newer one than this has its place already: readers are not turned back.
            return;
        }

        if (await StoppedStreams.ReadAsync(connection, work.Shard, cancellationToken) is [var poison, ..])
        {
            throw new InvalidOperationException($"{work.Shard} stands still at event {poison.Position}: readers would see less than before.");
        }

        await swap(transaction, cancellationToken);
        foreach (var shard in older)
        {
            await StoppedStreams.RemoveAllAsync(transaction, shard, cancellationToken);
            await Checkpoint.MoveAsync(transaction, shard, Checkpoint.Replaced, cancellationToken);
        }

        // Unlike what a projection writes, this cannot be found in the log again.
        await Checkpoint.FlushAsync(transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Waits until the row of this shard says that it has passed a position, on whichever node.</summary>
    private async Task ReachAsync(long position, CancellationToken cancellationToken)
    {
        while (position != Checkpoint.Replaced && await Checkpoint.ReadAsync(store.DataSource, work.Shard, cancellationToken) < position)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25), store.TimeProvider, cancellationToken);
        }
    }

    private async Task ResetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        await Checkpoint.ReadOrCreateAsync(connection, work.Shard, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await Checkpoint.LockAsync(transaction, work.Shard, cancellationToken) == Checkpoint.Replaced)
        {
            throw new InvalidOperationException($"{work.Shard} was replaced by a newer version and is not built again.");
        }

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
        await RestIfReplacedAsync(cancellationToken);
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        while (!await Checkpoint.TryTakeAsync(connection, work.Shard, cancellationToken))
        {
            _state = ShardState.Standby;
            await Task.Delay(StandbyPause, store.TimeProvider, cancellationToken);
            await RestIfReplacedAsync(cancellationToken);
        }

        try
        {
            var position = await Checkpoint.ReadOrCreateAsync(connection, work.Shard, cancellationToken);
            var run = new ShardRun(work, store, connection, position, await StoppedStreams.ReadAsync(connection, work.Shard, cancellationToken));
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

    /// <summary>Shows how far the shard is on whichever node. One that was replaced has nothing more to do, and rests.</summary>
    private async Task RestIfReplacedAsync(CancellationToken cancellationToken)
    {
        var position = await Checkpoint.ReadAsync(store.DataSource, work.Shard, cancellationToken);
        _progress.MoveTo(position);
        if (position == Checkpoint.Replaced)
        {
            (_state, _fault, _poisoned) = (ShardState.Replaced, null, []);
            await Task.Delay(Timeout.InfiniteTimeSpan, store.TimeProvider, cancellationToken);
        }
    }

    private async Task FollowAsync(ShardRun run, Action succeeded, CancellationToken cancellationToken)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var batches = tail.ReadAsync(run.Position, reading.Token).GetAsyncEnumerator(reading.Token);
        var next = batches.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (!await CameWithinAsync(next, run.HasUnflushed ? QuietFlush : IdleCheck, cancellationToken))
                {
                    await run.FlushAsync(cancellationToken);
                    continue;
                }

                await next;

                // The next page is read while this one is projected.
                var batch = batches.Current;
                next = batches.MoveNextAsync().AsTask();
                await run.ProcessAsync(batch, cancellationToken);
                Show(run);
                succeeded();
            }
        }
        finally
        {
            // An enumerator must not be disposed while it moves.
            await reading.CancelAsync();
            await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
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
}
