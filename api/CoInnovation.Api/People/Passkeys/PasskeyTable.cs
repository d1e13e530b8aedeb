using System.Security.Cryptography;
using CoInnovation.Api.Platform;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>Whose passkey it is, and how often it was used. In the transaction of its events: one that was removed is refused at once.</summary>
internal sealed class PasskeyTable(TenantDatabase database) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(PasskeyAdded), typeof(PasskeyRemoved), typeof(PersonErasureAsked) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, personId) = recorded.Stream;
            await (recorded.Data switch
            {
                PasskeyAdded e => ExecuteAsync(
                    "INSERT INTO people.passkeys (tenant, credential_hash, id, person_id, sign_count) VALUES ($1, $2, $3, $4, 0)",
                    tenant, HashOf(PasskeyCredential.Read(e.Credential.Text!).Id), e.PasskeyId, personId),
                PasskeyRemoved e => ExecuteAsync("DELETE FROM people.passkeys WHERE tenant = $1 AND id = $2", tenant, e.PasskeyId),
                PersonErasureAsked => ExecuteAsync(
                    "WITH questions AS (DELETE FROM people.passkey_questions WHERE tenant = $1 AND person_id = $2) DELETE FROM people.passkeys WHERE tenant = $1 AND person_id = $2",
                    tenant, personId),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            });
        }

        async Task ExecuteAsync(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(values);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Null if nobody has it.</summary>
    public async Task<Guid?> OwnerAsync(string tenant, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("SELECT person_id FROM people.passkeys WHERE tenant = $1 AND credential_hash = $2")
            .With(tenant, HashOf(credentialId));
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>What each of somebody's passkeys counted, and when it was last used; null if it never was.</summary>
    public async Task<IReadOnlyDictionary<Guid, (uint SignCount, DateTimeOffset? LastUsedAt)>> UsesAsync(string tenant, Guid personId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("SELECT id, sign_count, last_used_at FROM people.passkeys WHERE tenant = $1 AND person_id = $2").With(tenant, personId);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        Dictionary<Guid, (uint, DateTimeOffset?)> uses = [];
        while (await rows.ReadAsync(cancellationToken))
        {
            uses[rows.GetGuid(0)] = ((uint)rows.GetInt64(1), await rows.IsDBNullAsync(2, cancellationToken) ? null : rows.GetFieldValue<DateTimeOffset>(2));
        }

        return uses;
    }

    /// <summary>False if it is gone, or was used meanwhile by one that had counted as far: then there are two of it.</summary>
    public async Task<bool> UseAsync(string tenant, byte[] credentialId, uint signCount, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(
            """
            UPDATE people.passkeys SET sign_count = $3, last_used_at = $4
            WHERE tenant = $1 AND credential_hash = $2 AND (sign_count < $3 OR (sign_count = 0 AND $3 = 0))
            """).With(tenant, HashOf(credentialId), (long)signCount, now);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private static byte[] HashOf(byte[] credentialId) => SHA256.HashData(credentialId);
}
