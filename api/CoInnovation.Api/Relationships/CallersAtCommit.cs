using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Relationships;

/// <summary>
/// Who decides between organizations is what they are in one of them, which stands in another stream than the relationship: a removal, a suspension or another role may have come while the command was on its way.
/// So that is asked once more where the decision is stored. An append holds the lock on the log's head until it commits, on whichever node: nothing comes between the question and the answer.
/// </summary>
internal static class CallersAtCommit
{
    /// <summary>Does the person manage an organization that is on one of these sides of the relationship, or is this partner?</summary>
    public static async Task<bool> DecidesAsync(NpgsqlTransaction transaction, StreamKey relationship, Guid personId, IReadOnlyList<Side> sides, Guid? partnerId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT EXISTS (
                SELECT FROM relationships.organizations part JOIN access.memberships membership ON membership.tenant = part.tenant AND membership.organization_id = part.organization_id
                WHERE part.tenant = $1 AND part.relationship_id = $2 AND (part.side = ANY ($4) OR part.organization_id = $5::uuid)
                    AND membership.person_id = $3 AND {Manages})
            """,
            transaction.Connection,
            transaction).With(relationship.Tenant, relationship.Id, personId, sides.Select(side => side.ToString().ToUpperInvariant()).ToArray(), partnerId);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>Does the person manage this organization, in this transaction?</summary>
    public static async Task<bool> ManagesAsync(NpgsqlTransaction transaction, string tenant, Guid organizationId, Guid personId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(One, transaction.Connection, transaction).With(tenant, organizationId, personId);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>The same for what is shown.</summary>
    public static async Task<bool> ManagesAsync(TenantDatabase database, string tenant, Guid organizationId, Guid personId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(One).With(tenant, organizationId, personId);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static string Manages => $"membership.role IN ('ADMINISTRATOR', 'OWNER') AND NOT {Suspensions.OfMembership("membership")}";

    private static string One => $"SELECT EXISTS (SELECT FROM access.memberships membership WHERE membership.tenant = $1 AND membership.organization_id = $2 AND membership.person_id = $3 AND {Manages})";
}
