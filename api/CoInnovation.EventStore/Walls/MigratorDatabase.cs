using Npgsql;

namespace CoInnovation.EventStore.Walls;

/// <summary>The database as the owner of its tables sees it: to change their shape, and to write their files anew after an erasure. It serves nobody.</summary>
public sealed class MigratorDatabase(NpgsqlDataSource source)
{
    /// <summary>A connection, to be disposed of.</summary>
    public ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancellationToken) => source.OpenConnectionAsync(cancellationToken);
}
