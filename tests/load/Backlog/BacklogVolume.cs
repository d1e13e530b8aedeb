using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CoInnovation.Load.Measuring;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>Fills a database with a backlog, asks it everything that <see cref="Questions"/> knows, and tells how long PostgreSQL took.</summary>
internal static class BacklogVolume
{
    private const int LeastOfCurve = 1_000;
    private const int VotesOfIdea = 10;

    public static async Task<int> RunAsync(BacklogVolumeOptions options, CancellationToken cancellationToken = default)
    {
        await using var server = options.Postgres is null ? await LocalPostgres.StartAsync() : null;
        var connectionString = options.Postgres ?? server!.ConnectionString;
        await Console.Out.WriteLineAsync($"{Machine.Describe()}; load average {Machine.Load()}.");
        return options.Curve is { } most
            ? await DrawAsync(connectionString, options, most, cancellationToken)
            : await MeasureAsync(connectionString, options, cancellationToken);
    }

    private static async Task<int> MeasureAsync(string connectionString, BacklogVolumeOptions options, CancellationToken cancellationToken)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        var (filled, asked, all, seen) = await AskAsync(dataSource, options, cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Ideas:N0} ideas and {options.Votes:N0} votes in {filled.TotalSeconds:0} s; {asked:N0} of {all:N0} questions, {options.Rounds} times each.\n"));
        var report = new BacklogReport(seen);
        await Console.Out.WriteLineAsync(report.ToString());
        if (options.Plans is { } file)
        {
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            await File.WriteAllTextAsync(file, await report.PlansAsync(connection, cancellationToken), cancellationToken);
        }

        return report.IsWithinBars ? 0 : 1;
    }

    /// <summary>The same questions in backlogs of growing size, each in a database of its own.</summary>
    private static async Task<int> DrawAsync(string connectionString, BacklogVolumeOptions options, int most, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync(BacklogReport.LineHead);
        for (var ideas = LeastOfCurve; ideas <= most; ideas *= 10)
        {
            var name = $"curve_{ideas.ToString(CultureInfo.InvariantCulture)}";
            await using (var server = NpgsqlDataSource.Create(connectionString))
            {
                await using var existing = server.CreateCommand("select count(*) from pg_database where datname = $1");
                existing.Parameters.Add(new NpgsqlParameter { Value = name });
                if ((long)(await existing.ExecuteScalarAsync(cancellationToken))! == 0)
                {
                    await using var create = server.CreateCommand($"create database {name}");
                    await create.ExecuteNonQueryAsync(cancellationToken);
                }
            }

            await using var dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString);
            var (filled, _, _, seen) = await AskAsync(dataSource, options with { Ideas = ideas, Votes = ideas * VotesOfIdea }, cancellationToken);
            await Console.Out.WriteLineAsync(new BacklogReport(seen).Line(ideas, filled));
        }

        return 0;
    }

    private static async Task<(TimeSpan Filled, int Asked, int All, Dictionary<Question, Explained[]> Seen)> AskAsync(
        NpgsqlDataSource dataSource, BacklogVolumeOptions options, CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        await BacklogTables.FillAsync(dataSource, options.Ideas, options.Votes, cancellationToken);
        var filled = started.Elapsed;
        var all = await new Questions(dataSource).AllAsync(cancellationToken);
        var only = new Regex(options.Only, RegexOptions.NonBacktracking);
        var questions = Spread([.. all.Where(question => only.IsMatch(question.Name))], options.Questions);

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var seen = new Dictionary<Question, Explained[]>();
        foreach (var question in questions)
        {
            seen[question] = new Explained[options.Rounds];
            for (var round = 0; round < options.Rounds; round++)
            {
                seen[question][round] = await Explained.RunAsync(connection, question.Statement, cancellationToken);
            }
        }

        return (filled, questions.Count, all.Count, seen);
    }

    // With a stride that shares no factor with the four pages of each list, so that all of them are among those asked.
    private static List<Question> Spread(IReadOnlyList<Question> all, int wanted)
    {
        var stride = Math.Max(1, all.Count / wanted) | 1;
        return [.. all.Where((_, i) => i % stride == 0)];
    }
}
