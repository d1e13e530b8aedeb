using System.Net.Sockets;
using CoInnovation.Api.Platform.EmbeddedPostgres;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>The database: the one that the settings name, else an embedded server that lives as long as the Api.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>Every read model and every job behind the log keeps one for as long as it runs on this node, some twenty; the rest write and read.</summary>
    private const int StoresConnections = 46;

    private readonly EmbeddedServer? _embedded;
    private readonly NpgsqlDataSource _runtime;

    private Database(string connectionString, DatabaseRoles roles, EmbeddedServer? embedded)
    {
        Owner = NpgsqlDataSource.Create(Bounded(connectionString, mostConnections: 4));
        ProjectorSource = NpgsqlDataSource.Create(Bounded(roles.Projector.ConnectionString, mostConnections: 10));
        Store = Bounded(roles.Projector.ConnectionString, StoresConnections, atLeast: StoresConnections);
        _runtime = NpgsqlDataSource.Create(Bounded(roles.Runtime.ConnectionString, mostConnections: 30));
        (Roles, Migrator, Projector, Tenants) = (roles, new MigratorDatabase(Owner), new ProjectorDatabase(ProjectorSource), new TenantDatabase(_runtime));
        _embedded = embedded;
    }

    /// <summary>The roles beside the owner.</summary>
    public DatabaseRoles Roles { get; }

    /// <summary>As the owner of the tables: for migrations.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>For migrations of the read models, which the projector owns.</summary>
    public NpgsqlDataSource ProjectorSource { get; }

    /// <summary>How the event store connects, which keeps connections of its own.</summary>
    public string Store { get; }

    public MigratorDatabase Migrator { get; }

    public ProjectorDatabase Projector { get; }

    public TenantDatabase Tenants { get; }

    public static async Task<Database> OpenAsync(ApiSettings settings, DataFolder data, ServerKey key, Action<string> say, CancellationToken cancellationToken)
    {
        if (settings.ConnectionString is null)
        {
            var embedded = await EmbeddedServer.StartAsync(data, settings.PostgresBinaries, say, cancellationToken);
            return new Database(embedded.ConnectionString, RolesOf(settings, embedded.ConnectionString, key), embedded);
        }

        var connectionString = Read(settings.ConnectionString, "Postgres");
        var database = new Database(connectionString, RolesOf(settings, connectionString, key), embedded: null);
        try
        {
            await using var connection = await database.Migrator.OpenConnectionAsync(cancellationToken);
            return database;
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or TimeoutException)
        {
            await database.DisposeAsync();
            throw Unreachable(settings.ConnectionString, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _runtime.DisposeAsync();
        await ProjectorSource.DisposeAsync();
        await Owner.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }

    // Together they stay below the hundred connections that a PostgreSQL takes where nobody says more: a burst waits for one of these instead of being turned away by the server.
    private static string Bounded(string connectionString, int mostConnections, int atLeast = 1)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.MaxPoolSize = builder.ShouldSerialize("Maximum Pool Size") ? Math.Max(builder.MaxPoolSize, atLeast) : mostConnections;
        return builder.ConnectionString;
    }

    private static DatabaseRoles RolesOf(ApiSettings settings, string owner, ServerKey key)
    {
        return new DatabaseRoles(Role(settings.RuntimeConnectionString, "Runtime"), Role(settings.ProjectorConnectionString, "Projector"));

        DatabaseRole Role(string? given, string name) => given is null
            ? DatabaseRole.Beside(owner, name.ToLowerInvariant(), key.DeriveFor("database roles"))
            : new DatabaseRole(Read(given, name), IsOurs: false);
    }

    private static string Read(string connectionString, string name)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            if (!builder.ShouldSerialize("Timeout"))
            {
                builder.Timeout = 5;
            }

            return builder.ConnectionString;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new StartUpException($"ConnectionStrings__{name} is not a connection string: it looks like Host=localhost;Database=coinnovation;Username=coinnovation;Password=….", exception);
        }
    }

    /// <summary>Names the server, never the password.</summary>
    private static StartUpException Unreachable(string connectionString, Exception exception)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var server = $"PostgreSQL at {target.Host}:{target.Port}";
        return new StartUpException(
            exception switch
            {
                PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                    $"{server} refuses the user {target.Username}: correct the user or password in ConnectionStrings__Postgres.",
                PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                    $"{server} has no database {target.Database}: create it, or correct ConnectionStrings__Postgres.",
                PostgresException other => $"{server} refuses the connection ({other.MessageText}): correct ConnectionStrings__Postgres.",
                _ => $"{server} cannot be reached: start it, correct ConnectionStrings__Postgres, or leave the setting out to use an embedded one.",
            },
            exception);
    }
}
