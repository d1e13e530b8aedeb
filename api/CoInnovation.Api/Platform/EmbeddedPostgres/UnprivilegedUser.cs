using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>PostgreSQL refuses to run as root; then it runs as an ordinary user of the machine.</summary>
internal static class UnprivilegedUser
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <summary>The user to run as, or null where the Api itself is not root.</summary>
    public static string? Choose()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return Array.Find(Candidates, known.Contains) ?? throw new StartUpException(
            "PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody: start CoInnovation as an ordinary user.");
    }

    /// <summary>True if that user gets through to the file or folder.</summary>
    public static async Task<bool> ReachesAsync(string? user, string path, CancellationToken cancellationToken) =>
        user is null || (await ProgramRun.RunAsync("/usr/bin/test", ["-x", path], user, "/", cancellationToken)).ExitCode == 0;

    public static async Task GiveAsync(string? user, string path, CancellationToken cancellationToken)
    {
        if (user is not null)
        {
            await ProgramRun.RunAsync("chown", ["-R", user, path], null, "/", cancellationToken);
        }
    }
}
