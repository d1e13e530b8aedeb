using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoInnovation.Crash.Faults;

/// <summary>A PostgreSQL server of its own in a temporary folder, with durable settings unless told otherwise, from the binaries of this machine.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);
    private readonly string _binaries;
    private readonly string _folder;
    private readonly IReadOnlyList<string> _settings;
    private int _port;
    private Process? _process;

    private PostgresServer(string binaries, string folder, IReadOnlyList<string> settings)
    {
        _binaries = binaries;
        _folder = folder;
        _settings = settings;
    }

    public int Port => _port;

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Include Error Detail=true");

    /// <summary>The user that the server runs as where this program is root, since PostgreSQL refuses to be; otherwise null.</summary>
    public static string? UnprivilegedUser => Environment.UserName != "root" ? null
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private string Data => Path.Combine(_folder, "data");

    /// <param name="settings">As PostgreSQL's <c>-c</c> takes them: <c>fsync=off</c>. They win over the usual ones.</param>
    public static Task<PostgresServer> CreateAsync(params string[] settings) => StartNewAsync(settings, server => server.InitializeAsync());

    /// <summary>A standby: it waits for a log to follow and takes no writes.</summary>
    public static Task<PostgresServer> CreateStandbyAsync() => StartNewAsync([], async server =>
    {
        await server.InitializeAsync();
        await File.WriteAllBytesAsync(Path.Combine(server.Data, "standby.signal"), []);
    });

    public async Task StartAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await StartOnceAsync();
                return;
            }
            catch (InvalidOperationException held) when (attempt < 50 && held.Message.Contains("is still in use", StringComparison.Ordinal))
            {
                // A killed server's last child is about to be gone.
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
            }
        }
    }

    /// <summary>SIGKILL to the server and to every backend, as the kernel does when memory runs out.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(s_patience);
    }

    public async Task StopAsync()
    {
        if (_process is { HasExited: false })
        {
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-s", "-t", "120");
            await _process.WaitForExitAsync().WaitAsync(s_patience);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<PostgresServer> StartNewAsync(string[] settings, Func<PostgresServer, Task> fillAsync)
    {
        var folder = Directory.CreateTempSubdirectory("coinnovation-postgres-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        }

        var server = new PostgresServer(FindBinaries("initdb", "postgres"), folder, settings) { _port = FreePort() };
        await fillAsync(server);
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

    private Task InitializeAsync() => RunAsync("initdb", "-D", Data, "-U", "postgres", "--auth=trust", "--no-locale", "--encoding=UTF8", "--no-sync");

    private async Task StartOnceAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        _process = Launch();
        _process.ErrorDataReceived += (_, line) =>
        {
            // The end of its output is its end, and comes after all that it said.
            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException($"PostgreSQL ended: {log}"));
            }
            else if (line.Data.Contains("ready to accept", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
            else if (log.Length < 10_000)
            {
                log.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(s_patience);
    }

    /// <summary>The folder that has all of these programs of PostgreSQL.</summary>
    public static string FindBinaries(params IReadOnlyList<string> programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            folders = folders.Concat(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        }

        return folders.FirstOrDefault(folder => programs.All(program => File.Exists(Path.Combine(folder, program))))
            ?? throw new InvalidOperationException("No PostgreSQL binaries in PATH or /usr/lib/postgresql/*/bin. Install PostgreSQL, or for the tests set COINNOVATION_TEST_POSTGRES to a connection string.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        using var patience = new CancellationTokenSource(s_patience);
        await using var ending = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {string.Concat(await reading.WaitAsync(s_patience, CancellationToken.None))}");
        }
    }

    private Process Launch()
    {
        var process = Start("postgres", [
            "-D", Data, "-p", Text(_port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=600", "-c", "shared_buffers=128MB",
            .. _settings.SelectMany(setting => (string[])["-c", setting])]);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>It reads nothing: without this it would share the standard input of who started this program.</summary>
    private Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(_binaries, program), arguments)
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
        return process;
    }
}
