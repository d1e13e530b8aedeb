using Npgsql;

namespace CoInnovation.Api.Platform;

/// <summary>Positional parameters ($1, $2, …) in one line.</summary>
internal static class SqlCommands
{
    public static NpgsqlCommand With(this NpgsqlCommand command, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
