using CoInnovation.Crash.Checks;
using CoInnovation.Crash.Faults;
using CoInnovation.EventStore;
using CoInnovation.Replay.Checks;
using CoInnovation.Tests.Support;
using Npgsql;
using static System.FormattableString;

namespace CoInnovation.Crash.Store;

/// <summary>Writers on two nodes of the store over one PostgreSQL, which is killed and cut off under them.</summary>
public sealed class StoreRun(CrashOptions options)
{
    private const int FollowersOfANode = 4;
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(10);
    private readonly Ledger _ledger = new();
    private readonly Convergence _convergence = new();

    public async Task<CrashReport> RunAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var server = await PostgresServer.CreateAsync(Sabotage.SettingsFor(options.Control));
        await using var proxy = new CuttingProxy(() => server.Port);
        await using var direct = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false });

        // The first node leaves every doubt to its clients; the second one settles it by itself while it can.
        await using var first = await StoreNode.OpenAsync(proxy.Port, TimeSpan.Zero, FollowersOfANode, cancellationToken);
        await using var second = await StoreNode.OpenAsync(proxy.Port, TimeSpan.FromSeconds(5), FollowersOfANode, cancellationToken);
        await Sabotage.ApplyAsync(options.Control, direct, cancellationToken);

        StoreNode[] nodes = [first, second];
        StreamKey[] workshops = [.. Enumerable.Range(0, options.Workshops).Select(_ => new StreamKey("crash", Guid.CreateVersion7(TimeProvider.System.GetUtcNow())))];
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writers = Enumerable.Range(0, options.Writers)
            .Select(number => Task.Run(() => new Writer(nodes, workshops, _ledger, options.Control is Control.FreshIds, options.Seed + (ulong)number).RunAsync(enough.Token, abandoned.Token), CancellationToken.None))
            .ToList();
        var faults = new StoreFaults(server, proxy, direct, _ledger, new Seeded(options.Seed));
        if (options.Control is Control.AsyncCommit)
        {
            // What is in memory is ahead of what is stored from here on: the nodes are of no more use.
            await UntilAsync(_ledger.Count + options.Between, started, cancellationToken);
            await enough.CancelAsync();
            await faults.KillAsync();
            await abandoned.CancelAsync();
        }
        else
        {
            await StrikeUntilDoneAsync(faults, nodes, direct, started, cancellationToken);
            await enough.CancelAsync();
        }

        await Task.WhenAll(writers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var abandonedWriters = writers.Where(writer => writer.IsFaulted).Select(writer => writer.Exception!.InnerException!.ToString()).ToList();
        if (options.Control is not Control.AsyncCommit)
        {
            await ConvergeAsync(nodes, direct, cancellationToken);
        }

        return Report(await LogCheck.ReadAsync(direct, cancellationToken), faults, nodes, abandonedWriters, TimeProvider.System.GetElapsedTime(started));
    }

    private async Task StrikeUntilDoneAsync(StoreFaults faults, StoreNode[] nodes, NpgsqlDataSource direct, long started, CancellationToken cancellationToken)
    {
        var choice = new Seeded(options.Seed);
        while ((_ledger.Count < options.Commands || _ledger.Ambiguous < options.Ambiguous) && IsInTime(started))
        {
            await UntilAsync(_ledger.Count + options.Between + choice.Below(options.Between), started, cancellationToken);
            await faults.StrikeAsync(cancellationToken);
            await ConvergeAsync(nodes, direct, cancellationToken);
        }
    }

    /// <summary>From the moment when the database is back until every live client has all that was committed before.</summary>
    private async Task ConvergeAsync(StoreNode[] nodes, NpgsqlDataSource direct, CancellationToken cancellationToken)
    {
        var head = await LogCheck.HeadAsync(direct, cancellationToken);
        await _convergence.MeasureAsync(() => nodes.SelectMany(node => node.Followers).Any(follower => follower.Position < head), cancellationToken);
    }

    private async Task UntilAsync(int acknowledged, long started, CancellationToken cancellationToken)
    {
        while (_ledger.Count < acknowledged && IsInTime(started))
        {
            await Task.Delay(s_step, TimeProvider.System, cancellationToken);
        }
    }

    private bool IsInTime(long started) => TimeProvider.System.GetElapsedTime(started) < options.Longest;

    private CrashReport Report(LogCheck log, StoreFaults faults, StoreNode[] nodes, List<string> failedWriters, TimeSpan took)
    {
        List<string> unreached =
        [
            .. _ledger.Count >= options.Commands ? Array.Empty<string>() : [$"{_ledger.Count} of {options.Commands} acknowledged commands"],
            .. _ledger.Ambiguous >= options.Ambiguous ? Array.Empty<string>() : [$"{_ledger.Ambiguous} of {options.Ambiguous} ambiguous commands"],
        ];
        List<string> figures =
        [
            Invariant($"store: {options.Writers} writers on 2 nodes, {options.Workshops} workshops, seed {options.Seed}, {Seconds(took)}"),
            Invariant($"faults: {faults.Kills} kills at random, {faults.KillsAfterCommit} kills between commit and reply, {faults.CutsAfterCommit} cuts between commit and reply"),
            Invariant($"acknowledged {_ledger.Count}; ambiguous {_ledger.Ambiguous}, of which {_ledger.CommittedUnseen} had been committed; {_ledger.SettledByStore} more settled by the store itself"),
            Invariant($"lost {log.Lost(_ledger).Count}, doubled {log.Doubled().Count}; {log.Events} events, {log.Streams} streams and {log.Feeds} feeds checked"),
            _convergence.ToString(),
        ];
        List<Finding> findings =
        [
            new(CrashReport.NothingLost, log.Lost(_ledger)),
            new(CrashReport.NothingDoubled, log.Doubled()),
            new("every command is where its answer said", log.Misplaced(_ledger)),
            new("the log has no gap", log.LogGaps()),
            new("every stream is contiguous", log.StreamGaps()),
            new("every feed is gapless", log.FeedGaps()),
            new("every live client saw everything once and in order", [.. nodes.SelectMany(node => node.Followers).SelectMany(follower => FaultsOf(follower, log))]),
            new(CrashReport.Converged, _convergence.Late),
            new("every client was answered, or told to try again", failedWriters),
            new("the run reached its numbers", unreached),
        ];
        return new CrashReport(options.Control, figures, findings, options.Control switch
        {
            Control.None => null,
            Control.AsyncCommit => CrashReport.NothingLost,
            _ => CrashReport.NothingDoubled,
        });
    }

    private static IEnumerable<string> FaultsOf(Follower follower, LogCheck log) =>
        follower.Position < log.Events ? follower.Faults.Append(Invariant($"it saw {follower.Position} of {log.Events} events")) : follower.Faults;

    private static string Seconds(TimeSpan time) => Invariant($"{time.TotalSeconds:0.00} s");
}
