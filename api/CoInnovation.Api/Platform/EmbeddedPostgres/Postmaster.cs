using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>What <c>postmaster.pid</c> says about a server that runs, or ran, on a database folder.</summary>
internal sealed record Postmaster(int ProcessId, int Port)
{
    private const int PortLine = 3;

    public static Postmaster? Read(string databaseFolder)
    {
        try
        {
            var lines = File.ReadAllLines(FileIn(databaseFolder));
            return lines.Length > PortLine
                && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
                && int.TryParse(lines[PortLine], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? new Postmaster(processId, port)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static string FileIn(string databaseFolder) => Path.Combine(databaseFolder, "postmaster.pid");

    /// <summary>
    /// True if the process is alive and PostgreSQL on this very folder. After a crash or a reboot its number may belong to any other program, which must
    /// neither keep the database from starting nor be harmed.
    /// </summary>
    public bool IsRunningOn(string databaseFolder)
    {
        try
        {
            var commandLine = $"/proc/{ProcessId}/cmdline";
            if (File.Exists(commandLine))
            {
                var words = File.ReadAllText(commandLine).Split('\0');
                return words[0].EndsWith("postgres", StringComparison.Ordinal) && words.Contains(databaseFolder, StringComparer.Ordinal);
            }

            using var process = Process.GetProcessById(ProcessId);
            return !OperatingSystem.IsLinux() && !process.HasExited && process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
