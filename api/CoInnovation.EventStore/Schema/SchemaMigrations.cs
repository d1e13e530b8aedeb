using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.EventStore.Schema;

/// <summary>
/// Applies a folder's embedded <c>NNN_*.sql</c> files once each, in order of their names, under an advisory lock, and records them with a hash. Released files are never
/// changed: a file whose hash differs from the recorded one stops the start. A file that nodes of before cannot work with begins with <c>-- Breaking:</c>; the ledger says so, and they refuse to start.
/// </summary>
public static class SchemaMigrations
{
    // Arbitrary, but the same in every program that shares the database.
    private const long AdvisoryLock = 0x436f_496e_6e6f;
    private const string BreakingMark = "-- Breaking:";

    /// <summary>
    /// Brings one database schema up to date. The ledger is the table <c>migrations</c> within it. <paramref name="folder"/> ends the files' folder in the assembly's
    /// own notation, for example <c>EventStore.Schema</c>.
    /// </summary>
    /// <exception cref="DatabaseTooNewException">A later version has changed the schema in a way that this one cannot work with.</exception>
    public static Task ApplyAsync(NpgsqlDataSource dataSource, Assembly assembly, string folder, string schema, CancellationToken cancellationToken) =>
        ApplyAsync(dataSource, FilesOf(assembly, folder), schema, cancellationToken);

    /// <summary>A migration of a later version that nodes of this one cannot work with; null if there is none.</summary>
    /// <param name="connection">As the owner of the schema.</param>
    /// <param name="files">What this version knows.</param>
    /// <param name="schema">The database schema.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string?> FindTooNewAsync(NpgsqlConnection connection, IReadOnlyList<(string Name, string Sql)> files, string schema, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"""SELECT min(name) FROM "{schema}".migrations WHERE breaking AND name <> ALL($1)""", connection)
        {
            Parameters = { new() { Value = files.Select(file => file.Name).ToArray() } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    /// <summary>The same of several schemas, by one statement; the first of them with such a migration.</summary>
    /// <param name="connection">As the owner of the schemas.</param>
    /// <param name="known">Each schema with what this version knows of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<(string Schema, string Migration)?> FindTooNewAsync(
        NpgsqlConnection connection, IReadOnlyList<(string Schema, IReadOnlyList<(string Name, string Sql)> Files)> known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        await using var command = new NpgsqlCommand(
            string.Join(" UNION ALL ", known.Select((one, index) => $"""SELECT {index} AS place, name FROM "{one.Schema}".migrations WHERE breaking AND name <> ALL(${index + 1})""")) + " ORDER BY place, name LIMIT 1",
            connection);
        foreach (var (_, files) in known)
        {
            command.Parameters.Add(new() { Value = files.Select(file => file.Name).ToArray() });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (known[reader.GetInt32(0)].Schema, reader.GetString(1)) : null;
    }

    /// <summary>The same with files from elsewhere.</summary>
    /// <exception cref="DatabaseTooNewException">As above.</exception>
    public static async Task ApplyAsync(NpgsqlDataSource dataSource, IReadOnlyList<(string Name, string Sql)> files, string schema, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        ArgumentNullException.ThrowIfNull(files);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({AdvisoryLock})", cancellationToken);
        try
        {
            await ExecuteAsync(connection, $"""
                CREATE SCHEMA IF NOT EXISTS "{schema}";
                CREATE TABLE IF NOT EXISTS "{schema}".migrations (
                    name        varchar                   PRIMARY KEY,
                    sha256      varchar                   NOT NULL,
                    applied_at  timestamp with time zone  NOT NULL DEFAULT now());
                ALTER TABLE "{schema}".migrations ADD COLUMN IF NOT EXISTS breaking boolean NOT NULL DEFAULT false;
                """, cancellationToken);
            if (await FindTooNewAsync(connection, files, schema, cancellationToken) is { } later)
            {
                throw new DatabaseTooNewException(schema, later);
            }

            var applied = await ReadLedgerAsync(connection, schema, cancellationToken);
            foreach (var (name, sql) in files)
            {
                await ApplyOneAsync(connection, schema, name, sql, applied, cancellationToken);
            }
        }
        finally
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
        }
    }

    /// <summary>The embedded migration files of a folder with their text, in the order in which they are applied.</summary>
    public static IReadOnlyList<(string Name, string Sql)> FilesOf(Assembly assembly, string folder)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var prefix = $".{folder}.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(resource => resource.Contains(prefix, StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal))
                .Select(resource => (Name: resource[(resource.IndexOf(prefix, StringComparison.Ordinal) + prefix.Length)..], Sql: ReadText(assembly, resource)))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The recorded form of a file's text: hexadecimal SHA-256, the same for LF and CRLF.</summary>
    public static string HashOf(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql.ReplaceLineEndings("\n"))));
    }

    private static async Task ApplyOneAsync(
        NpgsqlConnection connection, string schema, string name, string sql, Dictionary<string, string> applied, CancellationToken cancellationToken)
    {
        var hash = HashOf(sql);
        if (applied.TryGetValue(name, out var known))
        {
            if (!string.Equals(known, hash, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Migration {name} of schema {schema} was changed after it was applied. Released migrations are append-only: add a new file.");
            }

            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT set_config('{WallSettings.Migrating}', 'on', true)", cancellationToken);
        await ExecuteAsync(connection, sql, cancellationToken);
        await using var record = new NpgsqlCommand($"""INSERT INTO "{schema}".migrations (name, sha256, breaking) VALUES ($1, $2, $3)""", connection, transaction)
        {
            Parameters = { new() { Value = name }, new() { Value = hash }, new() { Value = sql.StartsWith(BreakingMark, StringComparison.Ordinal) } },
        };
        await record.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<string, string>> ReadLedgerAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand($"""SELECT name, sha256 FROM "{schema}".migrations""", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add(reader.GetString(0), reader.GetString(1));
        }

        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string ReadText(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
