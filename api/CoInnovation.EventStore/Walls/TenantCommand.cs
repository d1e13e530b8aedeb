using Npgsql;

namespace CoInnovation.EventStore.Walls;

/// <summary>A statement with positional parameters ($1, $2, …). For whom it runs is said before it, in the same round trip and the same transaction.</summary>
public sealed class TenantCommand : IAsyncDisposable
{
    private readonly NpgsqlBatch _batch;
    private readonly NpgsqlBatchCommand _command;

    internal TenantCommand(NpgsqlBatch batch, TenantAccess? access, string sql)
    {
        _batch = batch;
        access?.SayTo(batch);
        _command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(_command);
    }

    /// <summary>The connection that keeps how the statement is carried out; null where nothing is kept.</summary>
    internal NpgsqlConnection? Kept { get; init; }

    /// <summary>The statement.</summary>
    public string CommandText
    {
        get => _command.CommandText;
        set => _command.CommandText = value;
    }

    /// <summary>Its parameters.</summary>
    public NpgsqlParameterCollection Parameters => _command.Parameters;

    /// <summary>Its parameters in one line; null is SQL's.</summary>
    public TenantCommand With(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return this;
    }

    /// <summary>The statement's rows.</summary>
    public async Task<NpgsqlDataReader> ExecuteReaderAsync(CancellationToken cancellationToken)
    {
        if (Kept is not null)
        {
            // Asks the server nothing where the connection has it already.
            await _batch.PrepareAsync(cancellationToken);
        }

        var reader = await _batch.ExecuteReaderAsync(cancellationToken);
        try
        {
            for (var before = 1; before < _batch.BatchCommands.Count; before++)
            {
                await reader.NextResultAsync(cancellationToken);
            }

            return reader;
        }
        catch
        {
            // The statement failed, behind one that did not: its connection goes back with the reader alone.
            await reader.DisposeAsync();
            throw;
        }
    }

    /// <summary>The first column of the first row; null where there is no row.</summary>
    public async Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken)
    {
        await using var reader = await ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? reader.GetValue(0) : null;
    }

    /// <summary>How many rows were written.</summary>
    public Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) => _batch.ExecuteNonQueryAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _batch.DisposeAsync();
        if (Kept is not null)
        {
            await Kept.DisposeAsync();
        }
    }
}
