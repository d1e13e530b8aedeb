using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Tests.Platform.SecondWall;

/// <summary>The second wall without the Api around it, and its catalog.</summary>
internal static class WalledDatabase
{
    /// <summary>What is ours, and not PostgreSQL's.</summary>
    public const string OurSchemas = "place.nspname !~ '^pg_' and place.nspname not in ('information_schema', 'public')";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    /// <summary>Around the read models alone, which are there.</summary>
    public static async Task<DatabaseRoles> WallReadModelsAsync(NpgsqlDataSource source, string connectionString)
    {
        var roles = RolesOf(connectionString);
        await using var owner = await source.OpenConnectionAsync(Canceled);
        await roles.EnsureAsync(owner, Canceled);
        await ReadModelOwner.LetInAsync(owner, roles, ["read"], Canceled);
        await PlannersTrust.ApplyAsync(owner, Canceled);
        await using var projector = new NpgsqlConnection(roles.Projector.ConnectionString);
        await projector.OpenAsync(Canceled);
        await new TableWalls(projector, roles).ApplyAsync(["read"], ((IModule)new BacklogModule()).Tables.ToList(), Canceled);
        return roles;
    }

    public static DatabaseRoles RolesOf(string connectionString) =>
        new(DatabaseRole.Beside(connectionString, "runtime", new byte[32]), DatabaseRole.Beside(connectionString, "projector", new byte[32]));

    /// <summary>Rows of text.</summary>
    public static async Task<List<string[]>> RowsAsync(this NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Canceled);
        List<string[]> rows = [];
        while (await reader.ReadAsync(Canceled))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)!)]);
        }

        return rows;
    }

    public static async Task ExecuteAsync(this NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Canceled);
    }

    /// <summary>The statement that sets what policies look at.</summary>
    public static string Saying(string tenant, string holders, string secret) =>
        $"select set_config('{WallSettings.Tenant}', '{tenant}', true), set_config('{WallSettings.Holders}', '{holders}', true), set_config('{WallSettings.Secret}', '{secret}', true)";
}
