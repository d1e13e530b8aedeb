using CoInnovation.Crash.Checks;
using CoInnovation.Crash.Faults;
using CoInnovation.Crash.Store;
using CoInnovation.Replay.Checks;
using CoInnovation.Tests.Support;
using Npgsql;
using static System.FormattableString;

namespace CoInnovation.Crash.Nodes;

/// <summary>Two Api processes on one PostgreSQL behind a load balancer that can cut lines: people over HTTP and the hub, one process after another killed under them.</summary>
public sealed class NodesRun(CrashOptions options)
{
    private const int ContributorsOfARoom = 4;
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_longestHold = TimeSpan.FromSeconds(2);
    private readonly Ledger _ledger = new();
    private readonly Convergence _convergence = new();
    private readonly Seeded _choice = new(options.Seed);
    private int _turn;
    private int _kills;
    private int _killsAfterCommit;
    private int _cutsAfterCommit;

    public async Task<CrashReport> RunAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        var data = Directory.CreateTempSubdirectory("coinnovation-nodes-");
        try
        {
            await using var server = await PostgresServer.CreateAsync();
            await using var direct = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false });
            await using var first = new ApiNode(server.ConnectionString, data);
            await using var second = new ApiNode(server.ConnectionString, data);
            ApiNode[] nodes = [first, second];
            await first.StartAsync(cancellationToken);
            await second.StartAsync(cancellationToken);
            await using var proxy = new CuttingProxy(() => NextOf(nodes));
            var rooms = new List<WorkshopRoom>();
            try
            {
                for (var number = 0; number < options.Workshops; number++)
                {
                    var room = new WorkshopRoom(new Uri($"http://127.0.0.1:{proxy.Port}"), first.FacilitatorSecret, ContributorsOfARoom, options.Pause, _ledger, options.Control is Control.FreshIds);
                    rooms.Add(room);
                    await room.OpenAsync(cancellationToken);
                }

                using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                var working = rooms.Select(room => room.WorkAsync(enough.Token, cancellationToken)).ToList();
                while ((_ledger.Count < options.Commands || _ledger.Ambiguous < options.Ambiguous) && IsInTime(started) && !working.Exists(room => room.IsCompleted))
                {
                    var goal = _ledger.Count + options.Between + _choice.Below(options.Between);
                    while (_ledger.Count < goal && IsInTime(started) && !working.Exists(room => room.IsCompleted))
                    {
                        await Task.Delay(s_step, TimeProvider.System, cancellationToken);
                    }

                    await StrikeAsync(nodes, proxy, direct, cancellationToken);
                    await _convergence.ConvergeAsync(rooms, direct, cancellationToken);
                }

                await enough.CancelAsync();
                await Task.WhenAll(working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await _convergence.ConvergeAsync(rooms, direct, cancellationToken);
                var failed = working.Where(room => room.IsFaulted).Select(room => room.Exception!.InnerException!.Message).ToList();
                return await ReportAsync(rooms, direct, failed, TimeProvider.System.GetElapsedTime(started), cancellationToken);
            }
            finally
            {
                foreach (var room in rooms)
                {
                    await room.DisposeAsync();
                }
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>Each new line goes to the next node that is up.</summary>
    private int NextOf(ApiNode[] nodes)
    {
        var turn = Interlocked.Increment(ref _turn);
        return nodes[turn % 2].Port ?? nodes[(turn + 1) % 2].Port ?? throw new IOException("No node is up.");
    }

    private async Task StrikeAsync(ApiNode[] nodes, CuttingProxy proxy, NpgsqlDataSource direct, CancellationToken cancellationToken)
    {
        var (kind, victim) = (_choice.Below(3), _choice.Pick(nodes));
        if (kind != 0)
        {
            await HoldUntilCommittedAsync(proxy, direct, cancellationToken);
        }

        _ledger.Fault();
        if (kind != 1)
        {
            await victim.KillAsync();
        }

        if (kind == 0)
        {
            _kills++;
        }
        else
        {
            _killsAfterCommit += kind - 1;
            _cutsAfterCommit += 2 - kind;
            proxy.Cut();
        }

        if (kind != 1)
        {
            await victim.StartAsync(cancellationToken);
        }
    }

    /// <summary>Until something is committed of which nobody has heard, and everybody has come out of their pause.</summary>
    private async Task HoldUntilCommittedAsync(CuttingProxy proxy, NpgsqlDataSource direct, CancellationToken cancellationToken)
    {
        proxy.HoldReplies();
        var (before, started) = (await LogCheck.HeadAsync(direct, cancellationToken), TimeProvider.System.GetTimestamp());
        while ((await LogCheck.HeadAsync(direct, cancellationToken) == before && TimeProvider.System.GetElapsedTime(started) < s_longestHold)
            || TimeProvider.System.GetElapsedTime(started) < options.Pause)
        {
            await Task.Delay(s_step, TimeProvider.System, cancellationToken);
        }
    }

    private bool IsInTime(long started) => TimeProvider.System.GetElapsedTime(started) < options.Longest;

    private async Task<CrashReport> ReportAsync(List<WorkshopRoom> rooms, NpgsqlDataSource direct, List<string> failed, TimeSpan took, CancellationToken cancellationToken)
    {
        var log = await LogCheck.ReadAsync(direct, cancellationToken);
        var (lost, doubled) = RoomCheck.Of(log, rooms);
        List<string> figures =
        [
            Invariant($"nodes: {rooms.Count} workshops of {ContributorsOfARoom + 1} people on 2 Api processes, seed {options.Seed}, {took.TotalSeconds:0.0} s"),
            Invariant($"faults: {_kills} kills of a process at random, {_killsAfterCommit} between commit and reply, {_cutsAfterCommit} cuts between commit and reply"),
            Invariant($"acknowledged {_ledger.Count}; ambiguous {_ledger.Ambiguous}"),
            Invariant($"lost {lost.Count}, doubled {doubled.Count}; {log.Events} events, {log.Streams} streams and {log.Feeds} feeds checked"),
            _convergence.ToString(),
        ];
        List<Finding> findings =
        [
            new(CrashReport.NothingLost, lost),
            new(CrashReport.NothingDoubled, doubled),
            new("the log has no gap", log.LogGaps()),
            new("every stream is contiguous", log.StreamGaps()),
            new("every feed is gapless", log.FeedGaps()),
            new("every live client saw everything once and in order", [.. rooms.SelectMany(room => room.People).SelectMany(person => person.Viewer!.Faults)]),
            new(CrashReport.Converged, _convergence.Late),
            new("every client was answered, or told to try again", failed),
            new(
                "the run reached its numbers",
                _ledger.Count >= options.Commands && _ledger.Ambiguous >= options.Ambiguous ? [] : [Invariant($"{_ledger.Count} acknowledged, {_ledger.Ambiguous} ambiguous")]),
        ];
        return new CrashReport(options.Control, figures, findings, options.Control is Control.None ? null : CrashReport.NothingDoubled);
    }
}
