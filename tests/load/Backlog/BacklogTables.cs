using System.Globalization;
using CoInnovation.Api.Backlog;
using CoInnovation.EventStore.Schema;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>The product's own read models, filled with a generated backlog; a database that was filled before is taken as it is.</summary>
internal static class BacklogTables
{
    private const double Seed = 0.2026;

    public static async Task FillAsync(NpgsqlDataSource dataSource, int ideas, int votes, CancellationToken cancellationToken)
    {
        await SchemaMigrations.ApplyAsync(dataSource, typeof(BacklogReader).Assembly, "Backlog.Schema", "read", cancellationToken);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var counting = new NpgsqlCommand("select count(*) from read.ideas", connection);
        if ((long)(await counting.ExecuteScalarAsync(cancellationToken))! == ideas)
        {
            return;
        }

        var settings = string.Create(CultureInfo.InvariantCulture, $"set load.ideas = '{ideas}'; set load.votes = '{votes}'; set load.seed = '{Seed}';");
        await ExecuteAsync(connection, settings + await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Backlog", "fill.sql"), cancellationToken), cancellationToken);

        // What autovacuum does in production a minute after so many changes: it cannot run in the statements above.
        await ExecuteAsync(connection, "vacuum (analyze)", cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
