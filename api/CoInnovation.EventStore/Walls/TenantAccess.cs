using System.Data;
using Npgsql;

namespace CoInnovation.EventStore.Walls;

/// <summary>Statements and transactions for somebody.</summary>
public sealed class TenantAccess
{
    private readonly NpgsqlDataSource _source;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _said;

    internal TenantAccess(NpgsqlDataSource source, IReadOnlyList<KeyValuePair<string, string>> said)
    {
        _source = source;
        _said = said;
        Settings = said.Count == 0 ? null : $"SELECT {string.Join(", ", said.Select((setting, i) => $"set_config('{setting.Key}', ${i + 1}, true)"))}";
    }

    /// <summary>The statement that says for whom; its parameters are what is said, in order.</summary>
    internal string? Settings { get; init; }

    /// <summary>For these, and for whoever shows this secret.</summary>
    public TenantAccess WithSecret(string secret) => new(_source, [.. _said, new(WallSettings.Secret, secret)]);

    /// <summary>A statement that is a transaction by itself, with a connection of its own until it or its reader is disposed of.</summary>
    public TenantCommand CreateCommand(string sql = "") => new(_source.CreateBatch(), this, sql);

    /// <summary>
    /// As <see cref="CreateCommand"/>, for one of the few statements that are asked all the time: each connection of the pool keeps how it is carried out, once it has asked it.
    /// </summary>
    public async Task<TenantCommand> OpenKeptCommandAsync(string sql, CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken);
        return new TenantCommand(connection.CreateBatch(), this, sql) { Kept = connection };
    }

    /// <summary>A transaction of several statements.</summary>
    public async Task<TenantTransaction> BeginAsync(CancellationToken cancellationToken, IsolationLevel isolation = IsolationLevel.ReadCommitted)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken);
        try
        {
            return new TenantTransaction(await connection.BeginTransactionAsync(isolation, cancellationToken), this);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal void SayTo(NpgsqlBatch batch)
    {
        if (Settings is null)
        {
            return;
        }

        var say = new NpgsqlBatchCommand(Settings);
        foreach (var (_, value) in _said)
        {
            say.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(say);
    }
}
