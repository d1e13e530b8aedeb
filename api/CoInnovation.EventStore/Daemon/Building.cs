using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Postgres;
using Npgsql;

namespace CoInnovation.EventStore.Daemon;

/// <summary>
/// What is built beside a live read model, from the moment when somebody asks for it until nothing is left of what readers saw before. How far it is says the shard's row,
/// so any node can go on with it: no row, asked for, positions of the log, swapped.
/// </summary>
internal sealed class Building(BesideWork work, PostgresEventStore store)
{
    private const int MostToGo = 1000;
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);

    public async Task<bool> IsWantedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        return await Checkpoint.FindAsync(connection, work.Shard, cancellationToken) is not null;
    }

    /// <summary>One that is under way begins anew: it may have read what must not be read any more.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        await Checkpoint.AskAsync(connection, work.Shard, again: true, cancellationToken);
    }

    /// <summary>One that is under way goes on from where it is with what can be read now.</summary>
    public async Task ReadAnewAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        await Checkpoint.TouchAsync(connection, work.Shard, cancellationToken);
    }

    /// <summary>Whether a stream stands still in it that does not in the live one, as whichever node found.</summary>
    public async Task<bool> IsHeldUpAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        return await IsHeldUpAsync(connection, await StoppedStreams.ReadAsync(connection, work.Shard, cancellationToken), cancellationToken);
    }

    /// <summary>Clears up behind the last one and makes the place, as far as that is to be done; null when nothing is to be built.</summary>
    public async Task<CheckpointRow?> BeginAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await work.Projection.RemoveOldAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var row = await Checkpoint.LockAsync(transaction, work.Shard, cancellationToken);
        switch (row?.Position)
        {
            case Checkpoint.Swapped:
                await Checkpoint.RemoveAsync(transaction, work.Shard, cancellationToken);
                row = null;
                break;
            case Checkpoint.Asked:
                await work.ResetAsync(transaction, cancellationToken);
                await StoppedStreams.RemoveAllAsync(transaction, work.Shard, cancellationToken);
                row = await Checkpoint.MoveAsync(transaction, work.Shard, 0, cancellationToken);
                break;
        }

        await transaction.CommitAsync(cancellationToken);
        return row;
    }

    /// <summary>Holds the live one where it is, until this is disposed of; null where more than a few events are to go, which its readers would wait for.</summary>
    public async Task<HeldShard?> TryHoldLiveAsync(long position, CancellationToken cancellationToken)
    {
        if (await Checkpoint.ReadAsync(store.DataSource, work.Live.Shard, cancellationToken) - position > MostToGo)
        {
            return null;
        }

        var connection = await store.DataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            await Checkpoint.ReadOrCreateAsync(connection, work.Live.Shard, cancellationToken);
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var held = (await Checkpoint.LockAsync(transaction, work.Live.Shard, cancellationToken) ?? default).Position;
            return new HeldShard(transaction, held, Task.Delay(LongestHold, store.TimeProvider, CancellationToken.None));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Puts what was built into the live one's place, in one transaction: readers, the position, and what stands still. False while a stream stands still that does not in
    /// the live one: readers would see less than before.
    /// </summary>
    public async Task<bool> TrySwapAsync(HeldShard live, ShardRun run, CancellationToken cancellationToken)
    {
        var (transaction, connection) = (live.Transaction, live.Transaction.Connection!);
        if (await Checkpoint.LockAsync(transaction, work.Shard, cancellationToken) != run.Row)
        {
            throw new CheckpointMovedException();
        }

        if (await IsHeldUpAsync(connection, run.Poisoned, cancellationToken))
        {
            return false;
        }

        if (await work.Projection.SwapAsync(transaction, cancellationToken))
        {
            await StoppedStreams.MoveAllAsync(transaction, work.Shard, work.Live.Shard, cancellationToken);

            // Moved even to where it is: whoever runs the live one begins again from what stands there now.
            await Checkpoint.MoveAsync(transaction, work.Live.Shard, run.Position, cancellationToken);
            await Checkpoint.MoveAsync(transaction, work.Shard, Checkpoint.Swapped, cancellationToken);
        }
        else
        {
            await Checkpoint.MoveAsync(transaction, work.Shard, Checkpoint.Asked, cancellationToken);
        }

        // Unlike what a projection writes, this cannot be found in the log again.
        await Checkpoint.FlushAsync(transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> IsHeldUpAsync(NpgsqlConnection connection, IReadOnlyList<Poison> poisoned, CancellationToken cancellationToken)
    {
        var stopped = await StoppedStreams.ReadAsync(connection, work.Live.Shard, cancellationToken);
        return poisoned.Any(poison => !stopped.Exists(known => known.Stream == poison.Stream));
    }
}

/// <summary>A shard that cannot move while this lasts.</summary>
/// <param name="transaction">What locks its row.</param>
/// <param name="position">Where it is.</param>
/// <param name="tooLong">Ends when it has been held longer than readers should wait for what is new.</param>
internal sealed class HeldShard(NpgsqlTransaction transaction, long position, Task tooLong) : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection = transaction.Connection!;

    public NpgsqlTransaction Transaction => transaction;

    public long Position => position;

    public Task TooLong => tooLong;

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
