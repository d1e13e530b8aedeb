using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>Where the embedded server's files are, and as whom it runs.</summary>
/// <param name="Folder">Holds the database, its log, and programs that were fetched.</param>
/// <param name="User">The user of the server's process; null for the Api's own.</param>
internal sealed record ServerFiles(string Folder, string? User)
{
    private const string RootFolder = "/var/lib/coinnovation";

    public string Database => Path.Combine(Folder, "database");

    public string Log => Path.Combine(Folder, "postgres.log");

    public string Programs => Path.Combine(Folder, "programs");

    /// <summary>The version that made the database; null before there is one.</summary>
    public int? MajorVersion => File.Exists(Path.Combine(Database, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(Database, "PG_VERSION")), CultureInfo.InvariantCulture)
        : null;

    /// <summary>
    /// In the data folder, unless the server's user does not get through to it (root's data folder is under <c>/root</c>): then in a place of the machine that
    /// the data folder's path leads to.
    /// </summary>
    public static async Task<ServerFiles> PrepareAsync(DataFolder data, string password, CancellationToken cancellationToken)
    {
        var user = UnprivilegedUser.Choose();
        var inside = data.PathOf("postgres");
        try
        {
            if (user is null || await UnprivilegedUser.ReachesAsync(user, data.Path, cancellationToken))
            {
                MakePassable(inside);
                return new ServerFiles(inside, user);
            }

            // The password too: a data folder that was deleted and made anew must not find the old database.
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{data.Path}|{password}")))[..16];
            var outside = Path.Combine(RootFolder, hash);
            MakePassable(RootFolder);
            MakePassable(outside);
            return await UnprivilegedUser.ReachesAsync(user, outside, cancellationToken)
                ? new ServerFiles(outside, user)
                : throw new StartUpException($"PostgreSQL does not run as root, and the user {user} reaches neither {data.Path} nor {outside}: choose another folder with Data__Folder.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DiskFailures.For(data.Path, exception);
        }
    }

    /// <summary>PostgreSQL's programs: those named by the setting, else the machine's, else npm's; in a place that the server's user reaches.</summary>
    public async Task<PostgresPrograms> FindProgramsAsync(string? setting, Action<string> say, CancellationToken cancellationToken)
    {
        var wanted = MajorVersion;
        if (!string.IsNullOrWhiteSpace(setting))
        {
            return await NamedAsync(setting, wanted, cancellationToken);
        }

        if (await PostgresPrograms.FindInstalledAsync(wanted, cancellationToken) is { } installed)
        {
            return await ReachableAsync(installed, cancellationToken);
        }

        return wanted is null or NpmPrograms.MajorVersion
            ? await NpmPrograms.FetchAsync(Programs, say, cancellationToken)
            : throw new StartUpException($"The database in {Database} was made by PostgreSQL {wanted}, which is not on this machine any more: install it, or name its folder with Postgres__Binaries.");
    }

    /// <summary>Others may pass through, whatever the umask says; the database's own folder lets nobody in.</summary>
    private static void MakePassable(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    private async Task<PostgresPrograms> NamedAsync(string setting, int? wanted, CancellationToken cancellationToken)
    {
        var folder = PostgresPrograms.AreIn(setting) ? setting : Path.Combine(setting, "bin");
        if (!PostgresPrograms.AreIn(folder) || await PostgresPrograms.ReadAsync(folder, cancellationToken) is not { } programs)
        {
            throw new StartUpException($"Postgres__Binaries names {setting}, where initdb, pg_ctl and postgres are not, or do not run: correct it or leave it out.");
        }

        return programs.Fits(wanted)
            ? await ReachableAsync(programs, cancellationToken)
            : throw new StartUpException($"Postgres__Binaries names PostgreSQL {programs.MajorVersion}, but the database in {Database} needs {wanted?.ToString(CultureInfo.InvariantCulture) ?? "14 or newer"}: name that version or leave the setting out.");
    }

    private async Task<PostgresPrograms> ReachableAsync(PostgresPrograms programs, CancellationToken cancellationToken)
    {
        if (await UnprivilegedUser.ReachesAsync(User, programs.PgCtl, cancellationToken))
        {
            return programs;
        }

        // The programs find their libraries and data beside them, so the whole installation moves.
        var copy = Path.Combine(Programs, $"copy-{programs.MajorVersion}");
        if (!PostgresPrograms.AreIn(Path.Combine(copy, "bin")))
        {
            var (exitCode, output) = await ProgramRun.RunAsync("cp", ["-a", Path.GetDirectoryName(programs.BinFolder)!, copy], null, "/", cancellationToken);
            if (exitCode != 0)
            {
                throw new StartUpException($"PostgreSQL's programs could not be copied to {copy}, where the user {User} reaches them: {output.Split('\n')[0]}");
            }
        }

        return programs with { BinFolder = Path.Combine(copy, "bin") };
    }
}
