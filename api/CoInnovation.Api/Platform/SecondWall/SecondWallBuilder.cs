using CoInnovation.Api.Platform.Hosting;
using CoInnovation.EventStore.Schema;

namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>
/// Makes the database what this version needs, in the only order in which it works: roles, the shape of all that its owner has, who may do what with it, and then the read models
/// by the role that owns these. Nodes that start at the same time take turns.
/// </summary>
internal sealed class SecondWallBuilder(Database database)
{
    // Arbitrary, but the same in every program that shares the database.
    private const long AdvisoryLock = 0x436f_5761_6c6c;

    /// <summary>The store's own schemas, which it brings up to date itself.</summary>
    private static readonly string[] OfStore = ["events", "keys"];

    private static readonly (string Folder, string Schema)[] OfPlatform = [("Platform.Schema", "access"), ("Platform.Mail.Schema", "mail")];

    /// <summary>What the owner has, apart from the store's.</summary>
    public static IReadOnlyList<(string Folder, string Schema)> Owned(IEnumerable<IModule> modules) => [.. OfPlatform, .. modules.SelectMany(module => module.Migrations)];

    public async Task BuildAsync(IReadOnlyList<IModule> modules, CancellationToken cancellationToken)
    {
        var owned = Owned(modules);
        (string Folder, string Schema)[] read = [.. modules.SelectMany(module => module.ReadModels)];
        WalledTable[] tables = [.. PlatformTables.All, .. modules.SelectMany(module => module.Tables)];
        await using var owner = await database.Migrator.OpenConnectionAsync(cancellationToken);
        await DatabaseRoles.ExecuteAsync(owner, $"SELECT pg_advisory_lock({AdvisoryLock})", cancellationToken);
        try
        {
            await database.Roles.EnsureAsync(owner, cancellationToken);
            foreach (var (folder, schema) in owned)
            {
                await SchemaMigrations.ApplyAsync(database.Owner, typeof(SecondWallBuilder).Assembly, folder, schema, cancellationToken);
            }

            await new TableWalls(owner, database.Roles).ApplyAsync([.. OfStore, .. owned.Select(one => one.Schema)], tables, cancellationToken);
            await ReadModelOwner.LetInAsync(owner, database.Roles, [.. read.Select(one => one.Schema)], cancellationToken);
            await PlannersTrust.ApplyAsync(owner, cancellationToken);
            await using var projector = await database.Projector.OpenConnectionAsync(cancellationToken);
            foreach (var (folder, schema) in read)
            {
                await SchemaMigrations.ApplyAsync(database.ProjectorSource, typeof(SecondWallBuilder).Assembly, folder, schema, cancellationToken);
            }

            await new TableWalls(projector, database.Roles).ApplyAsync([.. read.Select(one => one.Schema)], tables, cancellationToken);
        }
        finally
        {
            await DatabaseRoles.ExecuteAsync(owner, $"SELECT pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
        }
    }
}
