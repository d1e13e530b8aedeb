using System.Data.Common;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Audit;

/// <summary>The one place that writes records.</summary>
internal static class AuditTable
{
    /// <summary>In place of an organization: the workspace's own records.</summary>
    public static readonly Guid Workspace = Guid.Empty;

    /// <summary>Whether whoever acted belongs to the organization: at an event's place in the log.</summary>
    public static readonly Func<string, Guid?, Sql> ThenMembers = (tenant, person) =>
        $"exists (select from audit.members where tenant = {tenant} and organization_id = one and person_id = {person}::uuid)";

    /// <summary>The same, now.</summary>
    public static readonly Func<string, Guid?, Sql> NowMembers = (tenant, person) =>
        $"exists (select from access.memberships where tenant = {tenant} and organization_id = one and person_id = {person}::uuid)";

    /// <summary>
    /// Writes a record for each of the organizations. To an organization's own people alone it says who it was; to it, all others are outsiders. What is no event is counted where
    /// it is there already.
    /// </summary>
    /// <param name="tenant">The workspace.</param>
    /// <param name="organizations">Whose record it is.</param>
    /// <param name="source">From this the record's id follows.</param>
    /// <param name="at">When it was.</param>
    /// <param name="entry">What.</param>
    /// <param name="isMember">One of the above, or what was known of it.</param>
    /// <param name="position">The event's place in the log; null for what is no event.</param>
    /// <param name="times">How often.</param>
    public static Sql Write(string tenant, IReadOnlyCollection<Guid> organizations, Guid source, DateTimeOffset at, AuditEntry entry, Func<string, Guid?, Sql> isMember, long? position, int times = 1)
    {
        var (kind, actor) = (EnumName<AuditActorKind>.Of(entry.Actor.Kind), entry.Actor.Id);
        return $"""
            insert into audit.records as known
                (tenant, organization_id, id, recorded_at, kind, outcome, actor_kind, actor_id, subject_kind, subject_id, detail, times, position)
            select {tenant}, whose.id, {DerivedId.From(source, "audit")}, {at}, {EnumName<AuditKind>.Of(entry.Kind)}, {EnumName<AuditOutcome>.Of(entry.Outcome)},
                case when whose.is_outsider then 'OUTSIDER' else {kind} end, case when not whose.is_outsider then {actor}::uuid end,
                {EnumName<AuditSubjectKind>.OrNull(entry.Subject?.Kind)}::text, {entry.Subject?.Id}::uuid, {entry.Detail}::text, {times}, {Position(position)}::bigint
            from (
                select one as id, one <> {Workspace} and {actor}::uuid is not null and not {isMember(tenant, actor)} as is_outsider
                from unnest({organizations.ToArray()}) as one) as whose
            on conflict (tenant, organization_id, id) do update set times = known.times + excluded.times where excluded.position is null
            """;
    }

    public static async Task ExecuteAsync(Sql statement, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = statement.On(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task ExecuteAsync(Sql statement, TenantAccess access, CancellationToken cancellationToken)
    {
        await using var command = statement.On(access);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<Guid>> IdsAsync(Sql statement, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = statement.On(connection);
        return await IdsAsync(await command.ExecuteReaderAsync(cancellationToken), cancellationToken);
    }

    public static async Task<IReadOnlyList<Guid>> IdsAsync(Sql statement, TenantAccess access, CancellationToken cancellationToken)
    {
        await using var command = statement.On(access);
        return await IdsAsync(await command.ExecuteReaderAsync(cancellationToken), cancellationToken);
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(DbDataReader rows, CancellationToken cancellationToken)
    {
        await using var reader = rows;
        List<Guid> ids = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    private static object Position(long? position) => position is { } known ? known : DBNull.Value;
}
