using System.Globalization;
using System.Text.RegularExpressions;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>One installation of PostgreSQL's programs.</summary>
internal sealed partial record PostgresPrograms(string BinFolder, int MajorVersion)
{
    private const int OldestMajorVersion = 14;

    private static string Suffix => OperatingSystem.IsWindows() ? ".exe" : "";

    public string InitDb => Path.Combine(BinFolder, "initdb" + Suffix);

    public string PgCtl => Path.Combine(BinFolder, "pg_ctl" + Suffix);

    public static bool AreIn(string folder) =>
        File.Exists(Path.Combine(folder, "initdb" + Suffix)) && File.Exists(Path.Combine(folder, "pg_ctl" + Suffix)) && File.Exists(Path.Combine(folder, "postgres" + Suffix));

    /// <summary>The first installation on this machine that fits: on the PATH, then where Linux distributions put them, newest first.</summary>
    /// <param name="majorVersion">The version that made the database; null for a new one.</param>
    public static async Task<PostgresPrograms?> FindInstalledAsync(int? majorVersion, CancellationToken cancellationToken)
    {
        foreach (var folder in InstalledFolders().Where(AreIn))
        {
            if (await ReadAsync(folder, cancellationToken) is { } programs && programs.Fits(majorVersion))
            {
                return programs;
            }
        }

        return null;
    }

    /// <summary>The programs in this folder with the version that they say; null if they do not run here.</summary>
    public static async Task<PostgresPrograms?> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await ProgramRun.RunAsync(Path.Combine(folder, "postgres" + Suffix), ["--version"], null, folder, cancellationToken);
        var version = Version().Match(output);
        return exitCode == 0 && version.Success
            ? new PostgresPrograms(folder, int.Parse(version.Groups["major"].Value, CultureInfo.InvariantCulture))
            : null;
    }

    public bool Fits(int? majorVersion) => majorVersion is { } wanted ? MajorVersion == wanted : MajorVersion >= OldestMajorVersion;

    private static IEnumerable<string> InstalledFolders()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return folder;
        }

        const string debian = "/usr/lib/postgresql";
        if (Directory.Exists(debian))
        {
            foreach (var version in Directory.GetDirectories(debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) ? number : 0))
            {
                yield return Path.Combine(version, "bin");
            }
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
