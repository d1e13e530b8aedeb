using System.Globalization;
using System.Text.RegularExpressions;
using CoInnovation.Load.Measuring;
using Npgsql;

namespace CoInnovation.Load.Store;

/// <summary>PostgreSQL's own benchmark, inserting one row a commit: what a store that commits each event by itself could reach at best.</summary>
internal static partial class Pgbench
{
    private const string Script = """
        \set number random(1, 1000000000)
        insert into bench (number, data) values (:number, '{"noteId": "0198c2f1-7a53-7cc0-9d7e-2f6c1a4b5d3e", "text": "What slows us down is the form that nobody reads and everybody has to sign."}');
        """;

    public static async Task PrepareAsync(LocalPostgres server, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var create = source.CreateCommand("create table if not exists bench (id bigint generated always as identity primary key, number bigint not null, data jsonb not null)");
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Commits, with so many clients for so long.</summary>
    public static async Task<CommitRound> RunAsync(LocalPostgres server, int clients, TimeSpan time)
    {
        var script = Path.Combine(Path.GetTempPath(), $"coinnovation-bench-{server.Port}.sql");
        await File.WriteAllTextAsync(script, Script);
        var cpu = ServerCpu.Of(server.ProcessId);
        var said = await server.SayAsync(
            "pgbench", "-n", "-M", "prepared", "-c", Number(clients), "-j", Number(Math.Min(clients, 2)), "-T", Number((int)Math.Ceiling(time.TotalSeconds)), "-f", script,
            "-h", "127.0.0.1", "-p", Number(server.Port), "-U", "postgres", "postgres");
        await HaveLeftAsync(server);
        cpu = ServerCpu.Of(server.ProcessId) - cpu;
        File.Delete(script);
        var (count, rate) = (double.Parse(Processed().Match(said).Groups["count"].Value, CultureInfo.InvariantCulture), double.Parse(Rate().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture));
        return new CommitRound(rate, cpu.TotalMicroseconds / count, 0, 0);
    }

    /// <summary>What a connection's process spent is counted to the server's first one when that has seen it end.</summary>
    private static async Task HaveLeftAsync(LocalPostgres server)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var left = source.CreateCommand("select not exists (select from pg_stat_activity where application_name = 'pgbench')");
        while (await left.ExecuteScalarAsync() is not true)
        {
            await Task.Yield();
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"actually processed: (?<count>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Processed();

    [GeneratedRegex(@"tps = (?<rate>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();
}
