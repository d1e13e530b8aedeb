using Npgsql;

namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>A table or view as it is: what stands in PostgreSQL's catalog of its wall.</summary>
internal sealed record FoundRelation(
    string Schema, string Name, string Owner, bool IsView, bool IsInvokers, bool HasPolicies, bool IsForced, bool IsProjectors, IReadOnlyList<string> Policies, IReadOnlyList<string> Runtime,
    IReadOnlyList<string> Projector, bool IsUsedByRuntime, bool IsUsedByProjector)
{
    public string FullName => $"{Schema}.{Name}";

    public static async Task<IReadOnlyList<FoundRelation>> ReadAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> schemas, DatabaseRoles roles, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT place.nspname, relation.relname, pg_get_userbyid(relation.relowner)::text, relation.relkind = 'v', coalesce(relation.reloptions::text LIKE '%security_invoker=true%', false),
                relation.relrowsecurity, relation.relforcerowsecurity, relation.relowner = projector.oid,
                ARRAY(SELECT polname::text FROM pg_policy WHERE polrelid = relation.oid),
                ARRAY(SELECT privilege_type FROM aclexplode(relation.relacl) WHERE grantee = runtime.oid),
                ARRAY(SELECT privilege_type FROM aclexplode(relation.relacl) WHERE grantee = projector.oid),
                has_schema_privilege(runtime.oid, place.oid, 'USAGE'), has_schema_privilege(projector.oid, place.oid, 'USAGE')
            FROM pg_class AS relation JOIN pg_namespace AS place ON place.oid = relation.relnamespace
            JOIN pg_roles AS runtime ON runtime.rolname = $2 JOIN pg_roles AS projector ON projector.rolname = $3
            WHERE place.nspname = ANY ($1) AND relation.relkind IN ('r', 'p', 'v')
            ORDER BY 1, 2
            """,
            connection).With(schemas.ToArray(), roles.Runtime.Name, roles.Projector.Name);
        List<FoundRelation> found = [];
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            found.Add(new FoundRelation(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetBoolean(4), row.GetBoolean(5), row.GetBoolean(6), row.GetBoolean(7),
                row.GetFieldValue<string[]>(8), row.GetFieldValue<string[]>(9), row.GetFieldValue<string[]>(10), row.GetBoolean(11), row.GetBoolean(12)));
        }

        return found;
    }
}
