using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Relationships;

/// <summary>An invitation that a secret belongs to.</summary>
internal sealed record FoundRelationshipInvitation(string Tenant, Guid RelationshipId, Guid InvitationId);

/// <summary>Finds relationships by their organizations, and invitations by their secrets. What they are worth is decided by their histories.</summary>
internal sealed class RelationshipIndex(TenantDatabase database, MailedInvitationSecrets secrets) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(RelationshipProposed), typeof(OrganizationInvited), typeof(RelationshipBegun), typeof(PartnerAccepted), typeof(PartnershipEnded),
    };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, id) = recorded.Stream;
            await (recorded.Data switch
            {
                RelationshipProposed e => AddAsync(tenant, id, e.VendorId),
                RelationshipBegun e => AddAsync(tenant, id, e.CustomerId),
                PartnerAccepted e => AddAsync(tenant, id, e.PartnerId),
                PartnershipEnded e => ExecuteAsync("DELETE FROM relationships.organizations WHERE tenant = $1 AND organization_id = $2 AND relationship_id = $3", tenant, e.PartnerId, id),
                OrganizationInvited e => ExecuteAsync(
                    """
                    WITH expired AS (DELETE FROM relationships.invitations WHERE expires_at < $6)
                    INSERT INTO relationships.invitations (secret_hash, tenant, relationship_id, invitation_id, expires_at) VALUES ($1, $2, $3, $4, $5)
                    """,
                    Token.HashOf(secrets.Of(tenant, id, e.InvitationId)), tenant, id, e.InvitationId, e.ExpiresAt, e.InvitedAt),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            });
        }

        Task AddAsync(string tenant, Guid id, Guid organizationId) => ExecuteAsync(
            "INSERT INTO relationships.organizations (tenant, organization_id, relationship_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", tenant, organizationId, id);

        async Task ExecuteAsync(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(values);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Null where the secret is of no invitation.</summary>
    public async Task<FoundRelationshipInvitation?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Token.HashOf(secret.Trim());
        await using var command = database.ForBearer(Convert.ToHexStringLower(hash))
            .CreateCommand("SELECT tenant, relationship_id, invitation_id FROM relationships.invitations WHERE secret_hash = $1").With(hash);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new FoundRelationshipInvitation(reader.GetString(0), reader.GetGuid(1), reader.GetGuid(2)) : null;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<Guid>> OfOrganizationAsync(string tenant, Guid organizationId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("SELECT relationship_id FROM relationships.organizations WHERE tenant = $1 AND organization_id = $2 ORDER BY relationship_id DESC")
            .With(tenant, organizationId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Guid> relationships = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            relationships.Add(reader.GetGuid(0));
        }

        return relationships;
    }
}
