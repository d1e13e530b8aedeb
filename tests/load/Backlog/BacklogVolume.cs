using System.Diagnostics;
using System.Globalization;
using CoInnovation.Load.Measuring;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>Fills a database with a backlog, asks it everything that <see cref="Questions"/> knows, and tells how long PostgreSQL took.</summary>
internal static class BacklogVolume
{
    public static async Task<int> RunAsync(BacklogVolumeOptions options, CancellationToken cancellationToken = default)
    {
        await using var server = options.Postgres is null ? await LocalPostgres.StartAsync() : null;
        await using var dataSource = NpgsqlDataSource.Create(options.Postgres ?? server!.ConnectionString);
        var started = Stopwatch.StartNew();
        await BacklogTables.FillAsync(dataSource, options.Ideas, options.Votes, cancellationToken);
        var filled = started.Elapsed;
        var all = await new Questions(dataSource).AllAsync(cancellationToken);
        var questions = Spread(all, options.Questions);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Machine.Describe()}; load average {Machine.Load()}.\n{options.Ideas:N0} ideas and {options.Votes:N0} votes in {filled.TotalSeconds:0} s; {questions.Count:N0} of {all.Count:N0} questions, {options.Rounds} times each.\n"));

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

        var report = new BacklogReport(seen);
        await Console.Out.WriteLineAsync(report.ToString());
        if (options.Plans is { } file)
        {
            await File.WriteAllTextAsync(file, await report.PlansAsync(connection, cancellationToken), cancellationToken);
        }

        return report.IsWithinBars ? 0 : 1;
    }

    // With a stride that shares no factor with the four pages of each list, so that all of them are among those asked.
    private static List<Question> Spread(IReadOnlyList<Question> all, int wanted)
    {
        var stride = Math.Max(1, all.Count / wanted) | 1;
        return [.. all.Where((_, i) => i % stride == 0)];
    }
}
