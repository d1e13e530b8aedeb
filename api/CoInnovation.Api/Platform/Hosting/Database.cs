using System.Net.Sockets;
using CoInnovation.Api.Platform.EmbeddedPostgres;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;
using Npgsql;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>The database: the one that the settings name, else an embedded server that lives as long as the Api.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly EmbeddedServer? _embedded;

    private Database(string connectionString, EmbeddedServer? embedded)
    {
        ConnectionString = connectionString;
        Source = NpgsqlDataSource.Create(connectionString);
        _embedded = embedded;
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    public static async Task<Database> OpenAsync(ApiSettings settings, DataFolder data, Action<string> say, CancellationToken cancellationToken)
    {
        if (settings.ConnectionString is null)
        {
            var embedded = await EmbeddedServer.StartAsync(data, settings.PostgresBinaries, say, cancellationToken);
            return new Database(embedded.ConnectionString, embedded);
        }

        var database = new Database(Read(settings.ConnectionString), embedded: null);
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
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
        await Source.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }

    private static string Read(string connectionString)
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
            throw new StartUpException("ConnectionStrings__Postgres is not a connection string: it looks like Host=localhost;Database=coinnovation;Username=coinnovation;Password=….", exception);
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
