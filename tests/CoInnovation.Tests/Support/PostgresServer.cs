using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoInnovation.Tests.Support;

/// <summary>A PostgreSQL server of its own in a temporary folder, with durable settings, from the binaries of this machine.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _binaries;
    private readonly string _folder;
    private int _port;
    private Process? _process;

    private PostgresServer(string binaries, string folder)
    {
        _binaries = binaries;
        _folder = folder;
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Include Error Detail=true";

    // PostgreSQL refuses to run as root.
    private static string? UnprivilegedUser => Environment.UserName != "root" ? null
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PostgresServer> CreateAsync()
    {
        using var patience = new CancellationTokenSource(Bounds.OfAFixture);
        var folder = Directory.CreateTempSubdirectory("coinnovation-postgres-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        }

        var server = new PostgresServer(FindBinaries(), folder) { _port = FreePort() };
        await server.RunAsync("initdb", patience.Token, "-D", server.Data, "-U", "postgres", "--auth=trust", "--no-locale", "--encoding=UTF8", "--no-sync");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await server.StartAsync();
                return server;
            }
            catch (InvalidOperationException taken) when (attempt < 5 && taken.Message.Contains("could not bind", StringComparison.Ordinal))
            {
                // Somebody was faster.
                server._port = FreePort();
            }
        }
    }

    public async Task StartAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        _process = Launch(
            "-D", Data, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=300", "-c", "shared_buffers=128MB");
        _process.ErrorDataReceived += (_, line) =>
        {
            // The end of its output is its end, and comes after all that it said.
            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException($"PostgreSQL ended: {log}"));
            }
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
            else if (log.Length < 10_000)
            {
                log.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Bounds.OfAFixture);
    }

    /// <summary>SIGKILL to the server and to every backend, as the kernel does when memory runs out.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Bounds.OfAWait);
    }

    public async Task StopAsync()
    {
        if (_process is { HasExited: false })
        {
            using var patience = new CancellationTokenSource(Bounds.OfAFixture);
            await RunAsync("pg_ctl", patience.Token, "stop", "-D", Data, "-m", "immediate", "-s", "-t", "120");
            await _process.WaitForExitAsync().WaitAsync(Bounds.OfAWait);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindBinaries()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            folders = folders.Concat(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        }

        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
            ?? throw new InvalidOperationException("No PostgreSQL binaries in PATH or /usr/lib/postgresql/*/bin. Install PostgreSQL or set COINNOVATION_TEST_POSTGRES to a connection string.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<string> RunAsync(string program, CancellationToken cancellationToken, params string[] arguments) =>
        ChildProcess.RunAsync(Path.Combine(_binaries, program), arguments, _folder, cancellationToken, UnprivilegedUser);

    /// <summary>The server itself. It reads nothing: without this it would share the standard input of the test run.</summary>
    private Process Launch(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(_binaries, "postgres"), arguments)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        if (UnprivilegedUser is { } user)
        {
            start.UserName = user;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
