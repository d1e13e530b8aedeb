using CoInnovation.Crash.Checks;
using CoInnovation.Crash.Faults;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Crash.Store;

/// <summary>What happens to the database of a run: killed at random, killed between commit and reply, or cut off between commit and reply.</summary>
internal sealed class StoreFaults(PostgresServer server, CuttingProxy proxy, NpgsqlDataSource direct, Ledger ledger, Seeded choice)
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_longestHold = TimeSpan.FromSeconds(2);

    public int Kills { get; private set; }

    public int KillsAfterCommit { get; private set; }

    public int CutsAfterCommit { get; private set; }

    public async Task StrikeAsync(CancellationToken cancellationToken)
    {
        switch (choice.Below(4))
        {
            case 0:
                await KillAsync();
                Kills++;
                break;
            case 1:
                await HoldUntilCommittedAsync(cancellationToken);
                ledger.Fault();
                proxy.Cut();
                CutsAfterCommit++;
                break;
            default:
                await HoldUntilCommittedAsync(cancellationToken);
                await KillAsync();
                KillsAfterCommit++;
                break;
        }
    }

    public async Task KillAsync()
    {
        ledger.Fault();
        await server.KillAsync();
        proxy.Cut();
        await server.StartAsync();
    }

    /// <summary>Replies stay away until the log has moved on: what moved it is committed, and nobody was told.</summary>
    private async Task HoldUntilCommittedAsync(CancellationToken cancellationToken)
    {
        proxy.HoldReplies();
        var (before, started) = (await LogCheck.HeadAsync(direct, cancellationToken), TimeProvider.System.GetTimestamp());
        while (await LogCheck.HeadAsync(direct, cancellationToken) == before && TimeProvider.System.GetElapsedTime(started) < s_longestHold)
        {
            await Task.Delay(s_step, TimeProvider.System, cancellationToken);
        }
    }
}
