using System.Diagnostics;
using System.Globalization;

namespace CoInnovation.Crash.Faults;

/// <summary>A disk of a few megabytes (a tmpfs), which can be filled and emptied. Mounting one takes root with the right to mount.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Null with the reason where it cannot be mounted.</summary>
    public static async Task<(SmallDisk? Disk, string Reason)> MountAsync(int megabytes)
    {
        if (!OperatingSystem.IsLinux() || PostgresServer.UnprivilegedUser is not { } user)
        {
            return (null, "mounting a small disk needs root on Linux");
        }

        var folder = Directory.CreateTempSubdirectory("coinnovation-disk-").FullName;
        var (exitCode, said) = await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=0755"), "tmpfs", folder);
        if (exitCode != 0)
        {
            Directory.Delete(folder);
            return (null, $"no small disk can be mounted here: {said.Trim()}");
        }

        var disk = new SmallDisk(folder);
        var place = Directory.CreateDirectory(disk.TableSpace).FullName;
        await RunAsync("chown", user, place);
        return (disk, "");
    }

    /// <summary>A folder on it that PostgreSQL's user owns.</summary>
    public string TableSpace => Path.Combine(Folder, "tablespace");

    /// <summary>Something else takes all that is left.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                ballast.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", Folder);
        Directory.Delete(Folder);
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
