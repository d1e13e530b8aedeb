using CoInnovation.EventStore.Walls;

namespace CoInnovation.EventStore.Operations;

/// <summary>Reads what is stored of commands, by id.</summary>
internal static class FindCommands
{
    public static async Task<IReadOnlyList<StoredCommand>> ExecuteAsync(TenantDatabase tenants, string tenant, Guid[] commandIds, CancellationToken cancellationToken)
    {
        await using var command = tenants.For(tenant).CreateCommand(
            """
            SELECT command_id, stream_id, fingerprint, principal, result, position, version
            FROM events.commands WHERE tenant_id = $1 AND command_id = ANY ($2)
            """).With(tenant, commandIds);
        var found = new List<StoredCommand>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new StoredCommand(
                reader.GetGuid(0),
                new StreamKey(tenant, reader.GetGuid(1)),
                reader.GetFieldValue<byte[]>(2),
                reader.GetString(3),
                reader.GetFieldValue<byte[]>(4),
                reader.GetInt64(5),
                reader.GetInt64(6)));
        }

        return found;
    }
}
