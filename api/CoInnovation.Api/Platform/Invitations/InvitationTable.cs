using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.Invitations;

/// <summary>Finds the workshop behind a join link's secret or a six-character code.</summary>
public sealed class InvitationTable(TenantDatabase database, InvitationSecrets secrets)
{
    /// <summary>The first secret of an invitation that was made, in the transaction that stores it.</summary>
    public async Task AddAsync(NpgsqlTransaction transaction, Invitation made, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO access.invitations (secret_hash, tenant, workshop_id, role, side, generation, invitation_id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            transaction.Connection,
            transaction).With(
            Token.HashOf(secrets.OfMade(made.Tenant, made.WorkshopId, made.InvitationId!.Value, made.Generation)), made.Tenant, made.WorkshopId, made.Role.ToString(), made.Side?.ToString(), made.Generation, made.InvitationId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Its next secret. The hash of the one before stays: the workshop knows that it leads nowhere, and whoever took a seat by it and did not hear of it is answered.
    /// </summary>
    public async Task RotateAsync(NpgsqlTransaction transaction, string tenant, Guid workshopId, Guid invitationId, int generation, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO access.invitations (secret_hash, tenant, workshop_id, role, side, generation, invitation_id)
            SELECT $1, tenant, workshop_id, role, side, $2, invitation_id FROM access.invitations
            WHERE tenant = $3 AND workshop_id = $4 AND invitation_id = $5 AND generation = 1
            """,
            transaction.Connection,
            transaction).With(Token.HashOf(secrets.OfMade(tenant, workshopId, invitationId, generation)), generation, tenant, workshopId, invitationId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Replaces a workshop's own links and code, in the transaction that stores the rotation: the old ones stop working at once.</summary>
    public async Task ReplaceAsync(NpgsqlTransaction transaction, string tenant, Guid workshopId, string code, int generation, CancellationToken cancellationToken)
    {
        var kinds = InvitationSecrets.Kinds;
        await using var command = new NpgsqlCommand(
            """
            WITH old_links AS (DELETE FROM access.invitations WHERE tenant = $1 AND workshop_id = $2 AND invitation_id IS NULL),
            new_code AS (
                INSERT INTO access.join_codes (code, tenant, workshop_id, generation) VALUES ($3, $1, $2, $4)
                ON CONFLICT (tenant, workshop_id) DO UPDATE SET code = excluded.code, generation = excluded.generation)
            INSERT INTO access.invitations (secret_hash, tenant, workshop_id, role, side, generation)
            SELECT hash, $1, $2, role, side, $4 FROM unnest($5::bytea[], $6::text[], $7::text[]) AS link (hash, role, side)
            """,
            transaction.Connection,
            transaction).With(
            tenant,
            workshopId,
            code,
            generation,
            kinds.Select(kind => Token.HashOf(secrets.Of(new Invitation(tenant, workshopId, kind.Role, kind.Side, generation)))).ToArray(),
            kinds.Select(kind => kind.Role.ToString()).ToArray(),
            kinds.Select(kind => kind.Side?.ToString()).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task<Invitation?> FindBySecretAsync(string secret, CancellationToken cancellationToken) =>
        FindAsync("SELECT tenant, workshop_id, role, side, generation, invitation_id FROM access.invitations WHERE secret_hash = $1", Token.HashOf(secret.Trim()), cancellationToken);

    /// <summary>Spaces, hyphens and case do not matter.</summary>
    public Task<Invitation?> FindByCodeAsync(string code, CancellationToken cancellationToken) => FindAsync(
        "SELECT tenant, workshop_id, 'Contributor', NULL, generation, NULL::uuid FROM access.join_codes WHERE code = $1",
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant(),
        cancellationToken);

    private async Task<Invitation?> FindAsync(string sql, object key, CancellationToken cancellationToken)
    {
        var shown = key is byte[] hash ? Convert.ToHexStringLower(hash) : (string)key;
        await using var command = database.ForBearer(shown).CreateCommand(sql).With(key);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new Invitation(
                reader.GetString(0),
                reader.GetGuid(1),
                Enum.Parse<ParticipantRole>(reader.GetString(2)),
                reader.IsDBNull(3) ? null : Enum.Parse<Side>(reader.GetString(3)),
                reader.GetInt32(4),
                reader.IsDBNull(5) ? null : reader.GetGuid(5))
            : null;
    }
}
