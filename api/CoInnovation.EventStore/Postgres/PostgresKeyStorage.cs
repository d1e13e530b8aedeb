using CoInnovation.EventStore.Sealing;
using Npgsql;

namespace CoInnovation.EventStore.Postgres;

/// <summary>Wrapped keys in the schema <c>keys</c>. Destroying one tells the other nodes.</summary>
internal sealed class PostgresKeyStorage(NpgsqlDataSource dataSource) : IKeyStorage
{
    /// <summary>The channel that carries the tenant whose keys were destroyed.</summary>
    public const string Channel = "coinnovation_keys";

    private const string Owners = """
        SELECT o.key_id, o.tenant_id, o.owner_id, o.organization_id, o.wrapped_key, g.wrapped_key
        FROM keys.owners o JOIN keys.organizations g ON g.tenant_id = o.tenant_id AND g.organization_id = o.organization_id
        """;

    public Task<byte[]?> FindOrganizationAsync(string tenant, Guid organizationId, CancellationToken cancellationToken) => SqlState.TranslatedAsync(async () =>
    {
        await using var command = Command("SELECT wrapped_key FROM keys.organizations WHERE tenant_id = $1 AND organization_id = $2", tenant, organizationId);
        return await command.ExecuteScalarAsync(cancellationToken) as byte[];
    });

    public Task AddOrganizationAsync(string tenant, Guid organizationId, byte[] wrappedKey, CancellationToken cancellationToken) => ExecuteAsync(
        "INSERT INTO keys.organizations (tenant_id, organization_id, wrapped_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        cancellationToken,
        tenant,
        organizationId,
        wrappedKey);

    public Task AddOwnerAsync(WrappedKey key, CancellationToken cancellationToken) => ExecuteAsync(
        """
        INSERT INTO keys.owners (tenant_id, owner_id, key_id, organization_id, wrapped_key) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, owner_id) DO NOTHING
        """,
        cancellationToken,
        key.Tenant,
        key.OwnerId,
        key.KeyId,
        key.OrganizationId,
        key.Key!);

    public Task<IReadOnlyList<WrappedKey>> FindOwnersAsync(string tenant, IReadOnlyCollection<Guid> ownerIds, CancellationToken cancellationToken) =>
        FindAsync($"{Owners} WHERE o.tenant_id = $1 AND o.owner_id = ANY ($2)", cancellationToken, tenant, ownerIds.ToArray());

    public Task<IReadOnlyList<WrappedKey>> FindKeysAsync(IReadOnlyCollection<Guid> keyIds, CancellationToken cancellationToken) =>
        FindAsync($"{Owners} WHERE o.key_id = ANY ($1)", cancellationToken, keyIds.ToArray());

    public Task EraseOwnerAsync(string tenant, Guid ownerId, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        WITH erased AS (UPDATE keys.owners SET wrapped_key = NULL WHERE tenant_id = $1 AND owner_id = $2)
        SELECT pg_notify('{Channel}', $1)
        """,
        cancellationToken,
        tenant,
        ownerId);

    public Task EraseOrganizationAsync(string tenant, Guid organizationId, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        WITH erased AS (
            INSERT INTO keys.organizations (tenant_id, organization_id, wrapped_key) VALUES ($1, $2, NULL)
            ON CONFLICT (tenant_id, organization_id) DO UPDATE SET wrapped_key = NULL),
        owners AS (UPDATE keys.owners SET wrapped_key = NULL WHERE tenant_id = $1 AND organization_id = $2)
        SELECT pg_notify('{Channel}', $1)
        """,
        cancellationToken,
        tenant,
        organizationId);

    private Task<IReadOnlyList<WrappedKey>> FindAsync(string sql, CancellationToken cancellationToken, params object[] values) => SqlState.TranslatedAsync<IReadOnlyList<WrappedKey>>(async () =>
    {
        await using var command = Command(sql, values);
        var keys = new List<WrappedKey>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            keys.Add(new WrappedKey(reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2), reader.GetGuid(3), BytesOrNull(reader, 4), BytesOrNull(reader, 5)));
        }

        return keys;
    });

    private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] values) => SqlState.TranslatedAsync(async () =>
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    });

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = dataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private static byte[]? BytesOrNull(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);
}
