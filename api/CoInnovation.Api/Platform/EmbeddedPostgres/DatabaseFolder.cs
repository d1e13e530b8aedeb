using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;
using Npgsql;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>Makes the database that the embedded server serves.</summary>
internal static class DatabaseFolder
{
    private const int BuiltinLocalesSince = 17;

    /// <summary>Complete or absent: a start that is interrupted begins anew the next time.</summary>
    public static async Task CreateAsync(ServerFiles files, PostgresPrograms programs, string owner, string password, CancellationToken cancellationToken)
    {
        DiskFailures.RefuseFullDisk(files.Folder);
        var draft = files.Database + ".draft";
        var passwordFile = Path.Combine(draft, "password");
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        Directory.CreateDirectory(draft);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await File.WriteAllTextAsync(passwordFile, password, cancellationToken);
        await UnprivilegedUser.GiveAsync(files.User, draft, cancellationToken);
        var made = Path.Combine(draft, "database");
        var locale = programs.MajorVersion >= BuiltinLocalesSince
            ? (string[])["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
            : [OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : "--locale=C"];
        var (exitCode, output) = await ProgramRun.RunAsync(
            programs.InitDb,
            ["-D", made, "-U", owner, $"--pwfile={passwordFile}", "--auth=scram-sha-256", "--encoding=UTF8", .. locale],
            files.User,
            draft,
            cancellationToken);
        File.Delete(passwordFile);
        if (exitCode != 0)
        {
            throw ServerLog.Explain(files, output);
        }

        Directory.Move(made, files.Database);
        Directory.Delete(draft, recursive: true);
    }

    /// <summary>Waits for the server and makes what a new one lacks; false if it does not take our password (then it is none of ours) or is not there.</summary>
    public static async Task<bool> TryPrepareAsync(NpgsqlConnectionStringBuilder connection, string owner, CancellationToken cancellationToken)
    {
        var first = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = "postgres", Pooling = false, Timeout = 5 };
        try
        {
            await using (var server = new NpgsqlConnection(first.ConnectionString))
            {
                await server.OpenAsync(cancellationToken);
                await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", server) { Parameters = { new() { Value = owner } } };
                if (await exists.ExecuteScalarAsync(cancellationToken) is null)
                {
                    await using var create = new NpgsqlCommand($"CREATE DATABASE {owner}", server);
                    await create.ExecuteNonQueryAsync(cancellationToken);
                }
            }

            first.Database = owner;
            await using var database = new NpgsqlConnection(first.ConnectionString);
            await database.OpenAsync(cancellationToken);
            await using var extension = new NpgsqlCommand("CREATE EXTENSION IF NOT EXISTS pg_trgm", database);
            await extension.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.FeatureNotSupported)
        {
            throw new StartUpException("This PostgreSQL lacks the extension pg_trgm: install its contrib package, or name another with Postgres__Binaries.", exception);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
