using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CoInnovation.Load.Measuring;

/// <summary>A PostgreSQL of its own for the time of a comparison, from the binaries of this machine.</summary>
internal sealed class LocalPostgres : IAsyncDisposable
{
    private readonly string folder;

    private LocalPostgres(string folder, int port) =>
        (this.folder, ConnectionString) = (folder, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Max Auto Prepare=20;Maximum Pool Size=32");

    public string ConnectionString { get; }

    public int Port => new Npgsql.NpgsqlConnectionStringBuilder(ConnectionString).Port;

    /// <summary>What the server writes down.</summary>
    public string LogPath => Path.Combine(folder, "log");

    /// <summary>The process that all others of this server come from.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

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
        var server = new LocalPostgres(place, port);
        await server.SayAsync("initdb", "-D", "data", "-U", "postgres", "--auth=trust", "--no-locale", "--encoding=UTF8", "--no-sync");
        await server.RunAsync("pg_ctl", isHeard: false, "start", "-s", "-w", "-D", "data", "-l", "log", "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", isHeard: false, "stop", "-s", "-D", "data", "-m", "immediate");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs a program that comes with PostgreSQL, in the server's own folder, and returns what it says.</summary>
    public Task<string> SayAsync(string program, params string[] arguments) => RunAsync(program, isHeard: true, arguments);

    private static string Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            folders = folders.Concat(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        }

        return folders.Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"No {program} in PATH or /usr/lib/postgresql/*/bin: install PostgreSQL with its programs, or give a connection string with --postgres.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // A server that pg_ctl starts outlives it and would hold a redirected output open: it is not heard.
    private async Task<string> RunAsync(string program, bool isHeard, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = isHeard, RedirectStandardError = isHeard };
        if (User is { } user)
        {
            start.UserName = user;
        }

        using var process = Process.Start(start)!;
        string[] said = isHeard ? await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()) : ["", ""];
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said[0] : throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {said[1]}");
    }
}
