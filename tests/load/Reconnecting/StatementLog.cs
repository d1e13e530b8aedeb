using CoInnovation.Load.Measuring;
using Npgsql;

namespace CoInnovation.Load.Reconnecting;

/// <summary>Has PostgreSQL write down every statement for a while.</summary>
internal sealed class StatementLog : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _path;
    private readonly int _before;

    private StatementLog(NpgsqlConnection connection, string path, int before) => (_connection, _path, _before) = (connection, path, before);

    public static async Task<StatementLog> BeginAsync(LocalPostgres postgres, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await SetAsync(connection, "ALTER SYSTEM SET log_min_duration_statement = 0", cancellationToken);
        return new StatementLog(connection, postgres.LogPath, (await ReadAsync(postgres.LogPath, cancellationToken)).Length);
    }

    /// <summary>How many statements there were, without those that say for whom; and how many of them read events.</summary>
    public async Task<(int All, int OfTheLog)> EndAsync(CancellationToken cancellationToken)
    {
        await SetAsync(_connection, "ALTER SYSTEM RESET log_min_duration_statement", cancellationToken);
        var statements = (await ReadAsync(_path, cancellationToken))[_before..].Split("LOG:  duration: ").Skip(1)
            .Where(entry => entry.Contains("execute", StringComparison.Ordinal) && !entry.Contains("set_config", StringComparison.Ordinal)).ToList();
        return (statements.Count, statements.Count(entry => entry.Contains("mt_events", StringComparison.Ordinal)));
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task SetAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        foreach (var one in (string[])[statement, "SELECT pg_reload_conf()"])
        {
            await using var command = new NpgsqlCommand(one, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        // Every process reads its settings again when it next gets to it.
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancellationToken);
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
