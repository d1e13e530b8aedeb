using Npgsql;

namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>
/// The projector owns the read models: building them anew is making a schema and putting it into the other's place. They can be made from the log at any time, so nothing is lost
/// with that. Those of before, which the owner of all else made, are handed over.
/// </summary>
internal static class ReadModelOwner
{
    public static async Task LetInAsync(NpgsqlConnection owner, DatabaseRoles roles, IReadOnlyCollection<string> schemas, CancellationToken cancellationToken)
    {
        var projector = DatabaseRoles.Quoted(roles.Projector.Name);
        if (!await IsTrueAsync(owner, "SELECT has_database_privilege($1, current_database(), 'CREATE')", [roles.Projector.Name], cancellationToken))
        {
            await DatabaseRoles.ExecuteAsync(owner, $"GRANT CREATE ON DATABASE {DatabaseRoles.Quoted(owner.Database)} TO {projector}", cancellationToken);
        }

        // An extension goes into a schema in which the projector makes nothing.
        if (await IsTrueAsync(owner, "SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm' AND installed_version IS NULL)", [], cancellationToken))
        {
            await DatabaseRoles.ExecuteAsync(owner, "CREATE EXTENSION IF NOT EXISTS pg_trgm", cancellationToken);
        }

        // What is being built beside them, or was put aside, is called like them.
        string[] places = [.. schemas.SelectMany(schema => (string[])[schema, $"{schema}_next", $"{schema}_old"])];
        // Its schema first: nobody can be given a table in a schema in which they may not make one.
        await using var command = new NpgsqlCommand(
            """
            WITH place AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = ANY ($1)),
            projector AS (SELECT oid FROM pg_roles WHERE rolname = $2)
            SELECT pg_catalog.format('ALTER SCHEMA %I OWNER TO %I', nspname, $2), 1 AS step
            FROM pg_namespace WHERE nspname = ANY ($1) AND nspowner <> (SELECT oid FROM projector)
            UNION ALL
            SELECT pg_catalog.format('ALTER %s %I.%I OWNER TO %I', CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, nspname, relname, $2), 2
            FROM pg_class JOIN place ON place.oid = relnamespace WHERE relkind IN ('r', 'v') AND relowner <> (SELECT oid FROM projector)
            UNION ALL
            SELECT pg_catalog.format('ALTER TYPE %I.%I OWNER TO %I', nspname, typname, $2), 2
            FROM pg_type JOIN place ON place.oid = typnamespace WHERE typtype = 'e' AND typowner <> (SELECT oid FROM projector)
            UNION ALL
            SELECT pg_catalog.format('ALTER ROUTINE %s OWNER TO %I', routine.oid::regprocedure, $2), 2
            FROM pg_proc AS routine JOIN place ON place.oid = pronamespace WHERE proowner <> (SELECT oid FROM projector)
            ORDER BY step
            """,
            owner).With(places, roles.Projector.Name);
        List<string> statements = [];
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await row.ReadAsync(cancellationToken))
            {
                statements.Add(row.GetString(0));
            }
        }

        if (statements is [])
        {
            return;
        }

        // Whoever gives something away must belong to whom it is given to, for as long as that takes.
        var belongs = await IsTrueAsync(owner, "SELECT pg_has_role(current_user, $1, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)", [roles.Projector.Name], cancellationToken);
        await using var transaction = await owner.BeginTransactionAsync(cancellationToken);
        string[] all = belongs ? [.. statements] : [$"GRANT {projector} TO CURRENT_USER", .. statements, $"REVOKE {projector} FROM CURRENT_USER"];
        await DatabaseRoles.ExecuteAsync(owner, string.Join(";\n", all), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> IsTrueAsync(NpgsqlConnection owner, string question, object[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(question, owner).With(values);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
