using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoInnovation.Load.Measuring;

/// <summary>A PostgreSQL of its own for the time of a comparison, from the binaries of this machine.</summary>
internal sealed class LocalPostgres : IAsyncDisposable
{
    private readonly string folder;
    private readonly string binaries;

    private LocalPostgres(string binaries, string folder, int port) =>
        (this.binaries, this.folder, ConnectionString) = (binaries, folder, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Max Auto Prepare=20;Maximum Pool Size=32");

    public string ConnectionString { get; }

    // PostgreSQL refuses to run as root.
    private static string? User => Environment.UserName != "root" ? null
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    public static async Task<LocalPostgres> StartAsync()
    {
        var place = Directory.CreateTempSubdirectory("coinnovation-load-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(place, (UnixFileMode)0b111_111_111);
        }

        var port = FreePort();
        var server = new LocalPostgres(Binaries(), place, port);
        await server.RunAsync("initdb", "-D", "data", "-U", "postgres", "--auth=trust", "--no-locale", "--encoding=UTF8", "--no-sync");
        await server.RunAsync("pg_ctl", "start", "-s", "-w", "-D", "data", "-l", "log", "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", "stop", "-s", "-D", "data", "-m", "immediate");
        Directory.Delete(folder, recursive: true);
    }

    private static string Binaries()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            folders = folders.Concat(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        }

        return folders.FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "initdb")) && File.Exists(Path.Combine(candidate, "postgres")))
            ?? throw new InvalidOperationException("No PostgreSQL in PATH or /usr/lib/postgresql/*/bin: install it, or give a connection string with --postgres.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(binaries, program), arguments) { WorkingDirectory = folder, UseShellExecute = false };
        if (User is { } user)
        {
            start.UserName = user;
        }

        // The server outlives pg_ctl and would hold a redirected output open: what is said goes to the console of initdb and pg_ctl only.
        start.RedirectStandardOutput = program == "initdb";
        using var process = Process.Start(start)!;
        if (start.RedirectStandardOutput)
        {
            await process.StandardOutput.ReadToEndAsync();
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}.");
        }
    }
}
