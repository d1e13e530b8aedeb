using System.Threading.Channels;
using CoInnovation.EventStore.Operations;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Serialization;
using CoInnovation.EventStore.Walls;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoInnovation.EventStore.Postgres;

/// <summary>
/// The one writer of a node. It takes whatever waits, without lingering, and commits it as one group; while a group commits, the next one gathers.
/// A lost connection leaves a commit in doubt: the group is stored again on a new connection, where commands that made it the first time are found by their ids.
/// </summary>
internal sealed partial class GroupWriter : IAsyncDisposable
{
    private const int MaxGroupBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan ReconnectPause = TimeSpan.FromMilliseconds(50);
    private readonly EventStoreOptions _options;
    private readonly NpgsqlDataSource _dataSource;
    private readonly Action<IReadOnlyList<RecordedEvent>> _committed;
    private readonly Action _lost;
    private readonly ILogger _logger;
    private readonly Channel<WaitingAppend> _queue;
    private readonly List<WaitingAppend> _deferred = [];
    private readonly Task _running;
    private NpgsqlConnection? _connection;
    private AppendGroup? _operation;
    private volatile int _processId;

    /// <summary><paramref name="committed"/> is told what each group stored, <paramref name="lost"/> when a connection went, with commits that nobody may have been told.</summary>
    public GroupWriter(EventStoreOptions options, NpgsqlDataSource dataSource, Action<IReadOnlyList<RecordedEvent>> committed, Action lost)
    {
        _options = options;
        _dataSource = dataSource;
        _committed = committed;
        _lost = lost;
        _logger = options.Logging.CreateLogger<GroupWriter>();
        _queue = Channel.CreateBounded<WaitingAppend>(new BoundedChannelOptions(options.WriterQueue) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        _running = Task.Run(RunAsync);
    }

    public Task<AppendOutcome> WriteAsync(PreparedAppend append)
    {
        var waiting = new WaitingAppend(append);
        return _queue.Writer.TryWrite(waiting)
            ? waiting.Outcome
            : throw new StoreBusyException("Too many appends wait for the database. Send the same command again in a moment.");
    }

    /// <summary>True of the server's process that this writer commits through: what that announces, the writer tells by itself.</summary>
    public bool IsOwn(int processId) => processId == _processId;

    /// <summary>Commits what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running;
        await DropConnectionAsync();
    }

    private async Task RunAsync()
    {
        while (_deferred.Count > 0 || await _queue.Reader.WaitToReadAsync())
        {
            var group = NextGroup();
            try
            {
                await CommitAsync(group);
            }
#pragma warning disable CA1031 // The writer must outlive every fault; the group's callers are told.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                group.ForEach(waiting => waiting.Fail(SqlState.Translate(fault)));
            }
        }
    }

    /// <summary>A stream has one append in a group: a second one, whose expected version is the first one's result, waits for the next.</summary>
    private List<WaitingAppend> NextGroup()
    {
        var group = new List<WaitingAppend>();
        var streams = new HashSet<StreamKey>();
        var bytes = 0;
        var deferred = _deferred.ToArray();
        _deferred.Clear();
        foreach (var waiting in deferred)
        {
            Take(waiting);
        }

        while (group.Count < _options.GroupSize && bytes < MaxGroupBytes && _deferred.Count < _options.GroupSize && _queue.Reader.TryRead(out var waiting))
        {
            Take(waiting);
        }

        return group;

        void Take(WaitingAppend waiting)
        {
            if (group.Count < _options.GroupSize && streams.Add(waiting.Append.Stream))
            {
                group.Add(waiting);
                bytes += waiting.Append.Events.Sum(prepared => prepared.Json.Length);
            }
            else
            {
                _deferred.Add(waiting);
            }
        }
    }

    private async Task CommitAsync(List<WaitingAppend> group)
    {
        var started = _options.TimeProvider.GetTimestamp();
        while (true)
        {
            try
            {
                var outcomes = await StoreAsync(group);
                for (var i = 0; i < outcomes.Length; i++)
                {
                    if (outcomes[i] is AppendOutcome.Duplicate)
                    {
                        outcomes[i] = await FindDuplicatesAsync(group[i].Append);
                    }
                }

                Announce(outcomes);
                for (var i = 0; i < outcomes.Length; i++)
                {
                    group[i].Complete(outcomes[i]);
                }

                return;
            }
            catch (Exception fault) when (SqlState.IsOutage(fault))
            {
                LogOutage(fault);
                await DropConnectionAsync();
                if (_options.TimeProvider.GetElapsedTime(started) >= _options.Patience)
                {
                    throw;
                }

                await Task.Delay(ReconnectPause, _options.TimeProvider);
            }
            catch (AppendRefusedException refusal)
            {
                // An answer, not a fault: the transaction is rolled back already, and the connection is as good as before.
                if (group is [var refused])
                {
                    refused.Fail(refusal.Reason);
                    return;
                }

                await CommitEachAsync(group);
                return;
            }
            catch (Exception fault) when (!SqlState.IsRefusal(fault) && group.Count > 1)
            {
                // One append is what the database or an inline projection refuses: stored alone, the others pass and the faulty one gets its exception.
                LogPoison(fault, group.Count);
                await DropConnectionAsync();
                await CommitEachAsync(group);
                return;
            }
            catch (Exception fault)
            {
                LogRefusal(fault, group.Count);
                await DropConnectionAsync();
                throw;
            }
        }
    }

    private async Task CommitEachAsync(List<WaitingAppend> group)
    {
        foreach (var waiting in group)
        {
            await CommitAloneAsync(waiting);
        }
    }

    private async Task CommitAloneAsync(WaitingAppend waiting)
    {
        try
        {
            await CommitAsync([waiting]);
        }
#pragma warning disable CA1031 // The fault belongs to this append alone.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            waiting.Fail(SqlState.Translate(fault));
        }
    }

    private async Task<AppendOutcome[]> StoreAsync(List<WaitingAppend> group)
    {
        var operation = _operation ?? await ConnectAsync();
        var appends = group.ConvertAll(waiting => waiting.Append);
        if (!appends.Exists(IsProjected))
        {
            // The batch is a transaction by itself, and the commit no round trip of its own.
            var stored = await operation.ExecuteAsync(appends, transaction: null, CancellationToken.None);
            operation.Committed(stored);
            return stored;
        }

        await using var transaction = await _connection!.BeginTransactionAsync();
        var outcomes = await operation.ExecuteAsync(appends, transaction, CancellationToken.None);
        var recorded = outcomes.OfType<AppendOutcome.Appended>().SelectMany(appended => appended.Events).ToList();
        foreach (var projection in _options.InlineProjections)
        {
            await ProjectAsync(projection, recorded, transaction);
        }

        await transaction.CommitAsync();
        operation.Committed(outcomes);
        return outcomes;
    }

    private bool IsProjected(PreparedAppend append) =>
        append.Events.Any(prepared => _options.InlineProjections.Any(projection => projection.EventTypes.Contains(prepared.Data.GetType())));

    private static async Task ProjectAsync(IInlineProjection projection, List<RecordedEvent> recorded, NpgsqlTransaction transaction)
    {
        var events = recorded.FindAll(candidate => projection.EventTypes.Contains(candidate.Data.GetType()));
        if (events.Count > 0)
        {
            await projection.ApplyAsync(events, transaction, CancellationToken.None);
        }
    }

    private async Task<AppendOutcome> FindDuplicatesAsync(PreparedAppend append) => new AppendOutcome.Duplicate(await FindCommands.ExecuteAsync(
        new TenantDatabase(_dataSource), append.Stream.Tenant, [.. append.Append.Commands.Select(command => command.CommandId)], CancellationToken.None));

    private void Announce(AppendOutcome[] outcomes)
    {
        var events = new List<RecordedEvent>();
        foreach (var outcome in outcomes)
        {
            if (outcome is AppendOutcome.Appended appended)
            {
                events.AddRange(appended.Events);
            }
        }

        if (events.Count > 0)
        {
            _committed(events);
        }
    }

    private async Task<AppendGroup> ConnectAsync()
    {
        _connection = await _dataSource.OpenConnectionAsync();
        await SettingsCheck.RequireDurableAsync(_connection, CancellationToken.None);
        // One plan for ever, of index look-ups in nested loops: planning anew costs more than the statement, and a young table's statistics mislead.
        await using (var command = new NpgsqlCommand(
            "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_mergejoin = off; SET enable_hashjoin = off; SET jit = off", _connection))
        {
            await command.ExecuteNonQueryAsync();
        }

        _operation = await AppendGroup.PrepareAsync(_connection, CancellationToken.None);
        _processId = _connection.ProcessID;
        return _operation;
    }

    private async ValueTask DropConnectionAsync()
    {
        var (operation, connection) = (_operation, _connection);
        (_operation, _connection) = (null, null);
        _processId = 0;
        _lost();
        try
        {
            if (operation is not null)
            {
                await operation.DisposeAsync();
            }

            if (connection is not null)
            {
                await connection.DisposeAsync();
            }
        }
        catch (Exception fault) when (SqlState.IsOutage(fault))
        {
            // It was lost already.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The writer lost the database and connects again.")]
    private partial void LogOutage(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} appends were refused. Nothing of them was stored.")]
    private partial void LogRefusal(Exception fault, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A group of {Count} appends was refused; each is stored alone.")]
    private partial void LogPoison(Exception fault, int count);

    private sealed class WaitingAppend(PreparedAppend append)
    {
        private readonly TaskCompletionSource<AppendOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public PreparedAppend Append => append;

        public Task<AppendOutcome> Outcome => _outcome.Task;

        public void Complete(AppendOutcome outcome) => _outcome.TrySetResult(outcome);

        public void Fail(Exception fault) => _outcome.TrySetException(fault);
    }
}
