using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>A suspended organization, and since when.</summary>
public readonly record struct SuspendedSince(Guid OrganizationId, DateTimeOffset Since);

/// <summary>Which organizations and members are suspended: what they wrote stays, and they have no rights until it is lifted.</summary>
public sealed class Suspensions(TenantDatabase database)
{
    /// <summary>
    /// The condition that a row of <c>access.seats</c> opens nothing: of a suspended organization, or without the belonging on which it rests. Every statement that gives rights by seats asks it, in
    /// these words.
    /// </summary>
    internal static string OfSeat(string seat) => $"({OfOrganization($"{seat}.tenant", $"{seat}.organization_id")} OR {MemberSeats.AreGroundless(seat)})";

    /// <summary>The same for a row of <c>access.memberships</c>, which may be suspended by itself.</summary>
    internal static string OfMembership(string membership) => $"({membership}.is_suspended OR {OfOrganization($"{membership}.tenant", $"{membership}.organization_id")})";

    /// <summary>The same for a row of <c>mail.outbox</c>: for an organization, and by a member of it.</summary>
    internal static string OfMail(string mail) =>
        $"""
        ({OfOrganization($"{mail}.tenant", $"{mail}.organization_id")} OR EXISTS (
            SELECT FROM access.memberships member
            WHERE member.tenant = {mail}.tenant AND member.organization_id = {mail}.organization_id AND member.person_id = {mail}.member_id AND member.is_suspended))
        """;

    /// <summary>In the transaction that stores it.</summary>
    public static Task SuspendAsync(NpgsqlTransaction transaction, string tenant, Guid organizationId, DateTimeOffset since, CancellationToken cancellationToken) => ExecuteAsync(
        transaction,
        "INSERT INTO access.suspended_organizations (tenant, organization_id, since) VALUES ($1, $2, $3) ON CONFLICT (tenant, organization_id) DO NOTHING",
        [tenant, organizationId, since.UtcDateTime],
        cancellationToken);

    /// <summary>In the transaction that stores it: they are as good as before.</summary>
    public static Task LiftAsync(NpgsqlTransaction transaction, string tenant, Guid organizationId, CancellationToken cancellationToken) => ExecuteAsync(
        transaction, "DELETE FROM access.suspended_organizations WHERE tenant = $1 AND organization_id = $2", [tenant, organizationId], cancellationToken);

    /// <summary>All of a workspace.</summary>
    internal Task<IReadOnlyList<SuspendedSince>> AllAsync(string tenant, CancellationToken cancellationToken) =>
        ReadAsync(tenant, "SELECT organization_id, since FROM access.suspended_organizations WHERE tenant = $1 ORDER BY since, organization_id", [], cancellationToken);

    /// <summary>Those for which the caller's browser or account has seats.</summary>
    internal Task<IReadOnlyList<SuspendedSince>> OfSeatsAsync(Principal principal, CancellationToken cancellationToken) => ReadAsync(
        principal.Tenant,
        """
        SELECT suspended.organization_id, suspended.since FROM access.suspended_organizations suspended
        WHERE suspended.tenant = $1 AND EXISTS (
            SELECT FROM access.seats seat
            WHERE seat.tenant = $1 AND seat.organization_id = suspended.organization_id AND (seat.session_id = $2::uuid OR seat.person_id = $3::uuid))
        ORDER BY suspended.since, suspended.organization_id
        """,
        [principal.SessionId, principal.PersonId],
        cancellationToken);

    /// <summary>Is the participant's seat one of a suspended organization?</summary>
    internal async Task<bool> ReachAsync(string tenant, Guid workshopId, Guid participantId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand($"SELECT EXISTS (SELECT FROM access.seats seat WHERE seat.tenant = $1 AND seat.workshop_id = $2 AND seat.participant_id = $3 AND {OfOrganization("seat.tenant", "seat.organization_id")})")
            .With(tenant, workshopId, participantId);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static string OfOrganization(string tenant, string organization) =>
        $"EXISTS (SELECT FROM access.suspended_organizations suspended WHERE suspended.tenant = {tenant} AND suspended.organization_id = {organization})";

    private static async Task ExecuteAsync(NpgsqlTransaction transaction, string statement, object[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, transaction.Connection, transaction).With(values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<SuspendedSince>> ReadAsync(string tenant, string statement, object?[] values, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(statement).With([tenant, .. values]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<SuspendedSince> organizations = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            organizations.Add(new SuspendedSince(reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1)));
        }

        return organizations;
    }
}
