using System.Net;
using System.Net.Sockets;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;
using Npgsql;

namespace CoInnovation.Api.Platform.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL of our own on a loopback port: made on the first start, stopped with the Api. It outlives an Api that is killed; the next start takes it over.
/// </summary>
internal sealed class EmbeddedServer : IAsyncDisposable
{
    private const string Owner = "coinnovation";
    private const int StartAttempts = 5;

    private readonly ServerFiles _files;
    private readonly PostgresPrograms _programs;
    private readonly FileStream _lock;
    private readonly string _password;

    private EmbeddedServer(ServerFiles files, PostgresPrograms programs, FileStream @lock, string password)
    {
        _files = files;
        _programs = programs;
        _lock = @lock;
        _password = password;
    }

    public string ConnectionString { get; private set; } = "";

    public static async Task<EmbeddedServer> StartAsync(DataFolder data, string? binaries, Action<string> say, CancellationToken cancellationToken)
    {
        var @lock = DataLock.Take(data);
        try
        {
            var password = Convert.ToHexStringLower(data.ReadOrCreateSecret("postgres.password", 32));
            var files = await ServerFiles.PrepareAsync(data, password, cancellationToken);
            var programs = await files.FindProgramsAsync(binaries, say, cancellationToken);
            var server = new EmbeddedServer(files, programs, @lock, password);
            if (files.MajorVersion is null)
            {
                say("Making the database (once) …");
                await DatabaseFolder.CreateAsync(files, programs, Owner, password, cancellationToken);
            }

            await server.StartOrTakeOverAsync(cancellationToken);
            return server;
        }
        catch
        {
            await @lock.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fast shutdown: open transactions are rolled back, everything that was committed is on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopAsync("fast", CancellationToken.None);
        await _lock.DisposeAsync();
    }

    private async Task StartOrTakeOverAsync(CancellationToken cancellationToken)
    {
        if (Postmaster.Read(_files.Database) is { } left)
        {
            if (left.IsRunningOn(_files.Database))
            {
                if (await TryOpenAsync(left.Port, cancellationToken))
                {
                    return;
                }

                await StopAsync("immediate", cancellationToken);
            }
            else
            {
                File.Delete(Postmaster.FileIn(_files.Database));
            }
        }

        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var (exitCode, output) = await StartProcessAsync(port, cancellationToken);
            if (exitCode == 0 && await TryOpenAsync(port, cancellationToken))
            {
                return;
            }

            // The port was taken in between, or the last processes of a killed server still let go of its memory.
            if (attempt == StartAttempts || !ServerLog.IsWorthAnotherTry(_files.Log))
            {
                throw ServerLog.Explain(_files, output);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System, cancellationToken);
        }
    }

    private async Task<(int ExitCode, string Output)> StartProcessAsync(int port, CancellationToken cancellationToken)
    {
        await ServerLog.BeginAsync(_files, cancellationToken);
        string[] settings =
        [
            $"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=''", "fsync=on", "full_page_writes=on", "synchronous_commit=on", "jit=off",
            // What people wrote must not appear in the server's log.
            "log_min_error_statement=panic", "log_error_verbosity=terse", "log_parameter_max_length=0", "log_parameter_max_length_on_error=0",
        ];
        return await ProgramRun.RunAsync(
            _programs.PgCtl,
            ["start", "-D", _files.Database, "-l", _files.Log, "-w", "-t", "120", "-o", string.Join(' ', settings.Select(setting => $"-c {setting}"))],
            _files.User,
            _files.Folder,
            cancellationToken);
    }

    private async Task<bool> TryOpenAsync(int port, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Owner,
            Password = _password,
            Database = Owner,
        };
        if (!await DatabaseFolder.TryPrepareAsync(connection, Owner, cancellationToken))
        {
            return false;
        }

        ConnectionString = connection.ConnectionString;
        return true;
    }

    private Task<(int ExitCode, string Output)> StopAsync(string mode, CancellationToken cancellationToken) => ProgramRun.RunAsync(
        _programs.PgCtl, ["stop", "-D", _files.Database, "-m", mode, "-w", "-t", "30"], _files.User, _files.Folder, cancellationToken);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
