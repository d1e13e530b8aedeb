using Npgsql;

namespace CoInnovation.EventStore.Walls;

/// <summary>The database as what runs by itself sees it: daemon, workers, sweeps. It sees every tenant, so nothing that answers a request may use it.</summary>
public sealed class ProjectorDatabase(NpgsqlDataSource source)
{
    /// <summary>A statement with a connection of its own.</summary>
    public NpgsqlCommand CreateCommand(string sql) => source.CreateCommand(sql);

    /// <summary>A connection, to be disposed of.</summary>
    public ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancellationToken) => source.OpenConnectionAsync(cancellationToken);
}
