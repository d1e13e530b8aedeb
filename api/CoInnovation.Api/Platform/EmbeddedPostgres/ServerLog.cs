using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>The embedded server's log of the current start.</summary>
internal static class ServerLog
{
    /// <summary>Keeps one older log. The server's user must be able to write the file.</summary>
    public static async Task BeginAsync(ServerFiles files, CancellationToken cancellationToken)
    {
        if (File.Exists(files.Log))
        {
            File.Move(files.Log, files.Log + ".1", overwrite: true);
        }

        await File.WriteAllTextAsync(files.Log, "", cancellationToken);
        await UnprivilegedUser.GiveAsync(files.User, files.Log, cancellationToken);
    }

    public static bool IsWorthAnotherTry(string log) =>
        Read(log) is var text && (text.Contains("could not bind", StringComparison.Ordinal) || text.Contains("shared memory block", StringComparison.Ordinal));

    public static StartUpException Explain(ServerFiles files, string output)
    {
        var text = Read(files.Log) + output;
        if (text.Contains("No space left on device", StringComparison.Ordinal))
        {
            return DiskFailures.Full(files.Folder);
        }

        var reason = text.Split('\n').LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("PANIC", StringComparison.Ordinal) || line.Contains("error:", StringComparison.Ordinal));
        return new StartUpException($"The embedded PostgreSQL does not start ({reason?.Trim() ?? "no reason given"}): its log is {files.Log}; ConnectionStrings__Postgres replaces it by a server of your own.");
    }

    private static string Read(string log) => File.Exists(log) ? File.ReadAllText(log) : "";
}
