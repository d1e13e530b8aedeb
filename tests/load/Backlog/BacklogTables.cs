using System.Globalization;
using CoInnovation.Api.Backlog;
using CoInnovation.EventStore.Schema;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>The product's own read models, filled with a generated backlog; a database that was filled before is taken as it is.</summary>
internal static class BacklogTables
{
    private const double Seed = 0.2026;
    private const int Slices = 8;

    public static async Task FillAsync(NpgsqlDataSource dataSource, int ideas, int votes, CancellationToken cancellationToken)
    {
        await SchemaMigrations.ApplyAsync(dataSource, typeof(BacklogReader).Assembly, "Backlog.Schema", "read", cancellationToken);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var counting = new NpgsqlCommand("select count(*) from read.ideas", connection);
        if ((long)(await counting.ExecuteScalarAsync(cancellationToken))! == ideas)
        {
            return;
        }

        var settings = string.Create(CultureInfo.InvariantCulture, $"set load.ideas = '{ideas}'; set load.votes = '{votes}'; set load.seed = '{Seed}'; set load.slices = '{Slices}';");
        await ExecuteAsync(connection, settings + await ReadAsync("fill.sql", cancellationToken), cancellationToken);

        // Votes reach a backlog over months, in which autovacuum makes room again for the next ones; all at once, they would leave the tables half empty.
        var tally = await ReadAsync("tally.sql", cancellationToken);
        for (var slice = 0; slice < Slices; slice++)
        {
            await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"set load.slice = '{slice}'; {tally}"), cancellationToken);
            await ExecuteAsync(connection, "vacuum (analyze) read.pain_points, read.ideas", cancellationToken);
        }

        await ExecuteAsync(connection, "vacuum (analyze)", cancellationToken);
    }

    private static Task<string> ReadAsync(string file, CancellationToken cancellationToken) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Backlog", file), cancellationToken);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
