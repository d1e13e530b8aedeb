using System.Globalization;
using CoInnovation.Crash.Faults;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Erasure;

/// <summary>What others can make of a database: dumps, backups of its files, what its rows say.</summary>
internal sealed class Copies(PostgresServer server, string folder)
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    /// <summary>Every schema, or one of them, as SQL; the path of the file.</summary>
    public async Task<string> DumpAsync(string name, string? schema = null)
    {
        var file = Path.Combine(folder, $"{name}.sql");
        await RunAsync("pg_dump", [.. On("postgres"), "--no-owner", "-f", file, .. schema is null ? (string[])[] : ["-n", schema]]);
        return file;
    }

    /// <summary>A new database, made of dumps.</summary>
    public async Task<string> RestoreAsync(string database, params string[] dumps)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await ExecuteAsync(source, $"CREATE DATABASE {database}");
        foreach (var dump in dumps)
        {
            await RunAsync("psql", [.. On(database), "-q", "-v", "ON_ERROR_STOP=1", "-f", dump]);
        }

        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database }.ConnectionString;
    }

    /// <summary>The one value of a query.</summary>
    public async Task<T> OneAsync<T>(string query)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync(Canceled))!;
    }

    /// <summary>The files of a new physical backup that hold one of these as it is, each with the number of what it holds.</summary>
    public async Task<IReadOnlyList<string>> BackupFilesWithAsync(string name, params byte[][] sought)
    {
        var backup = Path.Combine(folder, name);
        await RunAsync("pg_basebackup", ["-h", "127.0.0.1", "-p", server.Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-D", backup, "-X", "stream", "-c", "fast", "--no-sync"]);
        List<string> found = [];
        foreach (var file in Directory.EnumerateFiles(backup, "*", SearchOption.AllDirectories))
        {
            var content = await File.ReadAllBytesAsync(file, Canceled);
            found.AddRange(sought.Index().Where(one => content.AsSpan().IndexOf(one.Item) >= 0).Select(one => $"{one.Index}: {Path.GetRelativePath(backup, file)}"));
        }

        return found;
    }

    /// <summary>Every row of every table of these schemas, as text.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(params string[] schemas)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        var named = string.Join(", ", schemas.Select(schema => $"'{schema}'"));
        List<string> rows = [];
        foreach (var table in await source.TextsAsync($"select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ({named}) order by 1"))
        {
            rows.AddRange(await source.TextsAsync($"select '{table} ' || row::text from {table} as row order by 1"));
        }

        return rows;
    }

    public async Task ExecuteAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await ExecuteAsync(source, statement);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Canceled);
    }

    private string[] On(string database) => ["-h", "127.0.0.1", "-p", server.Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-d", database];

    private async Task RunAsync(string program, IReadOnlyList<string> arguments) =>
        await ChildProcess.RunAsync(Path.Combine(PostgresServer.FindBinaries("pg_dump", "pg_basebackup", "psql"), program), arguments, folder, Canceled);
}
