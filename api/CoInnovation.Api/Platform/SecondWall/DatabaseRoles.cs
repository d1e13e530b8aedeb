using CoInnovation.Api.Platform.StartUp;
using Npgsql;

namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>The roles of the second wall. Neither owns what people wrote, and row-level security holds for both.</summary>
/// <param name="Runtime">Answers requests, for one tenant at a time.</param>
/// <param name="Projector">Appends to the log and does what runs by itself. It owns the read models, which it builds anew, and nothing else.</param>
internal sealed record DatabaseRoles(DatabaseRole Runtime, DatabaseRole Projector)
{
    private const string Ours = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

    /// <summary>Makes those that are missing, and refuses the start where one is not there or would see more than it may.</summary>
    public async Task EnsureAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        foreach (var role in (DatabaseRole[])[Runtime, Projector])
        {
            if (await role.RefusedAsync(cancellationToken) is not null)
            {
                await MakeAsync(owner, role, cancellationToken);
                if (await role.RefusedAsync(cancellationToken) is { } refused)
                {
                    throw new StartUpException(
                        $"DATABASE_ROLE_REFUSED: PostgreSQL does not let the role {role.Name} in ({refused.Message}). Allow it in pg_hba.conf as you allow the user of ConnectionStrings__Postgres, "
                        + "or name roles of your own with ConnectionStrings__Runtime and ConnectionStrings__Projector.",
                        refused);
                }
            }
        }

        await RefuseThoseWhoSeeMoreAsync(owner, Runtime, cancellationToken);
        await RefuseThoseWhoSeeMoreAsync(owner, Projector, cancellationToken);
    }

    private async Task MakeAsync(NpgsqlConnection owner, DatabaseRole role, CancellationToken cancellationToken)
    {
        if (!role.IsOurs)
        {
            throw new StartUpException(
                $"DATABASE_ROLE_REFUSED: PostgreSQL does not let the role {role.Name} in, which ConnectionStrings__Runtime or ConnectionStrings__Projector names. Make it: "
                + $"CREATE ROLE {Quoted(role.Name)} {Ours} PASSWORD '…'; GRANT CONNECT ON DATABASE {Quoted(owner.Database)} TO {Quoted(role.Name)}.");
        }

        try
        {
            await using var known = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", owner).With(role.Name);
            // Whoever is no superuser may not name what only a superuser could give, not even to deny it, once the role is there; what it is, is looked at below.
            var isThere = await known.ExecuteScalarAsync(cancellationToken) is true;
            await ExecuteAsync(owner, $"{(isThere ? "ALTER" : "CREATE")} ROLE {Quoted(role.Name)} {(isThere ? "LOGIN" : Ours)} PASSWORD '{role.Verifier()}'", cancellationToken);
            await ExecuteAsync(owner, $"GRANT CONNECT ON DATABASE {Quoted(owner.Database)} TO {Quoted(role.Name)}", cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartUpException(
                $"DATABASE_ROLES_MISSING: the user of ConnectionStrings__Postgres may not make roles. Let whoever administers the server run "
                + $"CREATE ROLE {Quoted(Runtime.Name)} {Ours} PASSWORD '…'; CREATE ROLE {Quoted(Projector.Name)} {Ours} PASSWORD '…'; "
                + $"GRANT {Quoted(Projector.Name)} TO {Quoted(owner.UserName!)} WITH ADMIN OPTION; and set ConnectionStrings__Runtime and ConnectionStrings__Projector to them.",
                refused);
        }
    }

    /// <summary>Behind a role that sees every tenant there would be no wall.</summary>
    private async Task RefuseThoseWhoSeeMoreAsync(NpgsqlConnection owner, DatabaseRole role, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolname = current_user OR pg_has_role(rolname, current_user, 'MEMBER')
                OR (rolname = $2 AND pg_has_role(rolname, $3::name, 'MEMBER'))
            FROM pg_roles WHERE rolname = $1
            """,
            owner).With(role.Name, Runtime.Name, Projector.Name);
        if (await command.ExecuteScalarAsync(cancellationToken) is not false)
        {
            throw new StartUpException(
                $"DATABASE_ROLE_TOO_STRONG: the role {role.Name} is a superuser, makes roles, passes row-level security by, or has the rights of the owner of the tables or of the other role: it would see every "
                + $"tenant. ALTER ROLE {Quoted(role.Name)} {Ours}, and take away from it the roles that it is a member of.");
        }
    }

    /// <summary>Only the names that the product makes or is given come here, and no value that anybody types.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
