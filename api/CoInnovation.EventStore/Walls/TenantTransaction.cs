using Npgsql;

namespace CoInnovation.EventStore.Walls;

/// <summary>A transaction for somebody, on a connection of its own; rolled back where it is not committed. Its first statement must be one that it makes.</summary>
public sealed class TenantTransaction : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private TenantAccess? _access;

    internal TenantTransaction(NpgsqlTransaction transaction, TenantAccess access)
    {
        Inner = transaction;
        _connection = transaction.Connection!;
        _access = access;
    }

    /// <summary>For those who write within others' transactions.</summary>
    public NpgsqlTransaction Inner { get; }

    /// <summary>A statement of this transaction.</summary>
    public TenantCommand CreateCommand(string sql = "")
    {
        var command = new TenantCommand(new NpgsqlBatch(_connection, Inner), _access, sql);
        _access = null;
        return command;
    }

    /// <summary>Makes what was done last.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => Inner.CommitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Inner.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
