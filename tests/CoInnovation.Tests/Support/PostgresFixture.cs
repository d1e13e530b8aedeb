using System.Globalization;
using CoInnovation.Crash.Faults;
using CoInnovation.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace CoInnovation.Tests.Support;

/// <summary>
/// One real PostgreSQL for the whole test run, started when the first test asks for a database. <c>COINNOVATION_TEST_POSTGRES</c> (a connection string of a role
/// that may create databases) replaces it.
/// </summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer?>> _server = new(StartAsync);
    private int _databases;

    /// <summary>A connection string to a new, empty database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var server = await _server.Value;
        var settings = new NpgsqlConnectionStringBuilder(server?.ConnectionString ?? OwnServer) { Pooling = false, Timeout = 60, CommandTimeout = 120 };
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server?.ConnectionString ?? OwnServer) { Database = name, Timeout = 60, CommandTimeout = 120 }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated && await _server.Value is { } server)
        {
            NpgsqlConnection.ClearAllPools();
            await server.DisposeAsync();
        }
    }

    private static string? OwnServer => Environment.GetEnvironmentVariable("COINNOVATION_TEST_POSTGRES");

    private static async Task<PostgresServer?> StartAsync() => OwnServer is null ? await PostgresServer.CreateAsync() : null;
}

/// <summary>A fresh database for the tests of one class; a class fixture.</summary>
public sealed class PostgresDatabase(PostgresFixture postgres) : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync() => ConnectionString = await postgres.CreateDatabaseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
