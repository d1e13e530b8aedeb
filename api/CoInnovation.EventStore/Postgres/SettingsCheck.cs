using Npgsql;

namespace CoInnovation.EventStore.Postgres;

/// <summary>Refuses a server on which an acknowledged event could be lost.</summary>
internal static class SettingsCheck
{
    private static readonly string[] s_settings = ["fsync", "full_page_writes", "synchronous_commit"];

    public static async Task RequireDurableAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'), pg_is_in_recovery()
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (reader.GetBoolean(3))
        {
            throw new UnsafePostgresException("standby", "This PostgreSQL server is a standby. Connect to the primary.");
        }

        foreach (var (index, setting) in s_settings.Index())
        {
            if (reader.GetString(index) == "off")
            {
                throw new UnsafePostgresException(setting, $"PostgreSQL runs with {setting} = off, which loses acknowledged events in a crash. Set {setting} = on.");
            }
        }
    }
}
