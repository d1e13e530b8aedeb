using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoInnovation.Load.Measuring;
using Npgsql;

namespace CoInnovation.Load.Store;

/// <summary>Tables for people, and how many bars were missed.</summary>
internal sealed partial class StoreReport
{
    public int Missed { get; private set; }

    /// <summary>What of PostgreSQL's settings bears on a commit, and what its disk takes for one.</summary>
    public static async Task<string> SettingsAsync(LocalPostgres server, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand("""
            select 'PostgreSQL ' || current_setting('server_version') || ': ' || string_agg(name || ' ' || setting || coalesce(unit, ''), ', ' order by name)
            from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method', 'shared_buffers', 'commit_delay')
            """);
        var settings = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        var syncs = await server.SayAsync("pg_test_fsync", "-s", "1", "-f", "fsync-test");
        return $"{settings}; an fdatasync of one page takes {Microseconds().Match(syncs).Groups["time"].Value} µs.";
    }

    public string Say(string disk, bool isSlow, RoundsBeside rounds, (double P50, double P99) schedule)
    {
        var said = new StringBuilder();
        Line($"");
        Line($"### With {disk}");
        Line($"| who | at the same time | acknowledged/s | p99 | PostgreSQL's CPU | our CPU |");
        Line($"|---|---|---|---|---|---|");
        foreach (var clients in StoreComparison.PgbenchClients)
        {
            var median = CommitRound.Median(rounds.Pgbench(clients));
            Line($"| pgbench | {clients} | {median.Rate:N0} | – | {median.ServerCpu:0} µs | – |");
        }

        foreach (var callers in StoreComparison.CallersAtOnce)
        {
            var median = CommitRound.Median(rounds.Ours(callers));
            Line($"| the store | {callers} | {median.Rate:N0} | {median.P99:0.0} ms | {median.ServerCpu:0} µs | {median.OwnCpu:0} µs |");
        }

        Line($"");
        Line($"| bar | seen, middle of the rounds (least–most) | to reach |");
        Line($"|---|---|---|");
        Bar("rate of 64 callers : pgbench's 64", rounds.Ratio(64, 64, round => round.Rate), isSlow ? 0.7 : 1.0);
        Bar("rate of 256 callers : pgbench's 64", rounds.Ratio(256, 64, round => round.Rate), isSlow ? 1.2 : 1.6);
        if (!isSlow)
        {
            Bar("rate of 8 callers : pgbench's 8", rounds.Ratio(8, 8, round => round.Rate), 0.4);
            Bar("rate of 1 caller : pgbench's 1", rounds.Ratio(1, 1, round => round.Rate), 0.35);
            Bar("PostgreSQL's CPU for each, 64 callers : pgbench's 64", rounds.Ratio(64, 64, round => round.ServerCpu), 0.5, isAtMost: true);
            Bar("500/s by schedule, p50 in ms", (schedule.P50, schedule.P50, schedule.P50), 1, isAtMost: true);
        }

        Bar("500/s by schedule, p99 in ms", (schedule.P99, schedule.P99, schedule.P99), isSlow ? 15 : 10, isAtMost: true);
        return said.ToString();

        void Bar(string what, (double Least, double Middle, double Most) seen, double reach, bool isAtMost = false)
        {
            var isReached = isAtMost ? seen.Middle <= reach : seen.Middle >= reach;
            Missed += isReached ? 0 : 1;
            Line($"| {what} | {seen.Middle:0.00} ({seen.Least:0.00}–{seen.Most:0.00}){(isReached ? "" : ", missed")} | {(isAtMost ? "≤" : "≥")} {reach:0.00} |");
        }

        void Line(FormattableString line) => said.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"fdatasync\s+[\d.]+ ops/sec\s+(?<time>\d+) usecs/op", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Microseconds();
}
