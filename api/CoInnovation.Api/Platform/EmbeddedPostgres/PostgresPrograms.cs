using System.ComponentModel;
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
        foreach (var folder in InstalledFolders().Where(AreIn).Select(Resolve))
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
        try
        {
            var (exitCode, output) = await ProgramRun.RunAsync(Path.Combine(folder, "postgres" + Suffix), ["--version"], null, folder, cancellationToken);
            var version = Version().Match(output);
            return exitCode == 0 && version.Success
                ? new PostgresPrograms(folder, int.Parse(version.Groups["major"].Value, CultureInfo.InvariantCulture))
                : null;
        }
        catch (Win32Exception)
        {
            // A link that leads nowhere, or a program for another machine.
            return null;
        }
    }

    public bool Fits(int? majorVersion) => majorVersion is { } wanted ? MajorVersion == wanted : MajorVersion >= OldestMajorVersion;

    /// <summary>Where the programs really are: beside them are the libraries and files that they need.</summary>
    private static string Resolve(string folder)
    {
        try
        {
            var target = File.ResolveLinkTarget(Path.Combine(folder, "postgres" + Suffix), returnFinalTarget: true);
            return target is { Exists: true } && Path.GetDirectoryName(target.FullName) is { } real && AreIn(real) ? real : folder;
        }
        catch (IOException)
        {
            return folder;
        }
    }

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

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Version();
}
