using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Relationships;

/// <summary>An invitation that a secret belongs to.</summary>
internal sealed record FoundRelationshipInvitation(string Tenant, Guid RelationshipId, Guid InvitationId);

/// <summary>Finds relationships by their organizations, and invitations by their secrets. What they are worth is decided by their histories;
/// that whoever decides may do so at this very moment, is asked here (<see cref="CallersAtCommit"/>).</summary>
internal sealed class RelationshipIndex(TenantDatabase database, MailedInvitationSecrets secrets, OrganizationMailBound mails) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(RelationshipProposed), typeof(OrganizationInvited), typeof(RelationshipInvitationRevoked), typeof(RelationshipBegun), typeof(PartnerAccepted), typeof(PartnerAdmitted),
        typeof(PartnershipEnded), typeof(RelationshipEnded),
    };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, id) = recorded.Stream;
            switch (recorded.Data)
            {
                case RelationshipProposed e:
                    await AddAsync(tenant, id, e.VendorId, Side.Vendor);
                    await RequireAsync(recorded, e.ProposedBy, [Side.Vendor]);
                    break;
                case OrganizationInvited e:
                    await RequireAsync(recorded, e.InvitedBy, [Side.Vendor]);
                    await InviteAsync(tenant, id, e);
                    break;
                case RelationshipInvitationRevoked e:
                    await RequireAsync(recorded, e.RevokedBy, [Side.Vendor]);
                    break;
                case RelationshipBegun e:
                    await AcceptAsync(recorded, e.InvitationId, e.PersonId, e.CustomerId);
                    await AddAsync(tenant, id, e.CustomerId, Side.Customer);
                    break;
                case PartnerAccepted e:
                    await AcceptAsync(recorded, e.InvitationId, e.PersonId, e.PartnerId);
                    await AddAsync(tenant, id, e.PartnerId, Side.Partner);
                    break;
                case PartnerAdmitted e:
                    await RequireAsync(recorded, e.AdmittedBy, [Side.Customer]);
                    break;
                case PartnershipEnded e:
                    await RequireAsync(recorded, e.EndedBy, [Side.Vendor, Side.Customer], e.PartnerId);
                    await ExecuteAsync("DELETE FROM relationships.organizations WHERE tenant = $1 AND organization_id = $2 AND relationship_id = $3", tenant, e.PartnerId, id);
                    break;
                case RelationshipEnded e:
                    await RequireAsync(recorded, e.EndedBy, [Side.Vendor, Side.Customer]);
                    break;
                default:
                    throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}.");
            }
        }

        async Task RequireAsync(RecordedEvent recorded, Guid personId, IReadOnlyList<Side> sides, Guid? partnerId = null)
        {
            if (!await CallersAtCommit.DecidesAsync(transaction, recorded.Stream, personId, sides, partnerId, cancellationToken))
            {
                throw new AppendRefusedException(Refusals.NotFound());
            }
        }

        // An invitation opens as long as whoever sent it may still send one; whoever accepts manages what they accept for.
        async Task AcceptAsync(RecordedEvent recorded, Guid invitationId, Guid personId, Guid organizationId)
        {
            var (tenant, id) = recorded.Stream;
            if (!await CallersAtCommit.ManagesAsync(transaction, tenant, organizationId, personId, cancellationToken))
            {
                throw new AppendRefusedException(Refusals.NoOrganization());
            }

            await using var command = new NpgsqlCommand("SELECT invited_by FROM relationships.invitations WHERE tenant = $1 AND relationship_id = $2 AND invitation_id = $3", transaction.Connection, transaction)
                .With(tenant, id, invitationId);
            if (await command.ExecuteScalarAsync(cancellationToken) is Guid invitedBy
                && !await CallersAtCommit.DecidesAsync(transaction, recorded.Stream, invitedBy, [Side.Vendor], partnerId: null, cancellationToken))
            {
                throw new AppendRefusedException(Refusals.Stale());
            }
        }

        async Task InviteAsync(string tenant, Guid id, OrganizationInvited e)
        {
            await using (var command = new NpgsqlCommand("SELECT organization_id FROM relationships.organizations WHERE tenant = $1 AND relationship_id = $2 AND side = 'VENDOR'", transaction.Connection, transaction)
                .With(tenant, id))
            {
                await mails.CountAsync(transaction, tenant, (Guid)(await command.ExecuteScalarAsync(cancellationToken))!, e.Address.Text!, e.InvitedAt, cancellationToken);
            }

            await PersonIndex.KeepAsync(transaction, tenant, e.PersonId, e.ExpiresAt, cancellationToken);
            await ExecuteAsync(
                """
                WITH expired AS (DELETE FROM relationships.invitations WHERE expires_at < $6)
                INSERT INTO relationships.invitations (secret_hash, tenant, relationship_id, invitation_id, expires_at, invited_by) VALUES ($1, $2, $3, $4, $5, $7)
                """,
                Token.HashOf(secrets.Of(tenant, id, e.InvitationId)), tenant, id, e.InvitationId, e.ExpiresAt, e.InvitedAt, e.InvitedBy);
        }

        Task AddAsync(string tenant, Guid id, Guid organizationId, Side side) => ExecuteAsync(
            "INSERT INTO relationships.organizations (tenant, organization_id, relationship_id, side) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            tenant, organizationId, id, side.ToString().ToUpperInvariant());

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

    /// <summary>May whoever sent an invitation still send one?</summary>
    public Task<bool> ManagesAsync(string tenant, Guid organizationId, Guid personId, CancellationToken cancellationToken) =>
        CallersAtCommit.ManagesAsync(database, tenant, organizationId, personId, cancellationToken);

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
