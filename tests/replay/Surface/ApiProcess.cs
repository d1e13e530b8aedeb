using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace CoInnovation.Replay.Surface;

/// <summary>The real Api as a process of its own, on a free port and with a data folder that goes when it stops.</summary>
public sealed partial class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(1);
    private readonly Process process;
    private readonly DirectoryInfo? folder;
    private readonly List<string> printed = [];

    private ApiProcess(Process process, DirectoryInfo? folder) => (this.process, this.folder) = (process, folder);

    public Uri Address { get; private set; } = null!;

    /// <summary>Bytes of memory that the Api itself holds at the moment, without its database.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Time that it spent on processors so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Everything it printed so far.</summary>
    public IReadOnlyList<string> Printed
    {
        get
        {
            lock (printed)
                return [.. printed];
        }
    }

    /// <summary>What stands behind <c>#</c> in the printed facilitator link.</summary>
    public string FacilitatorSecret { get; private set; } = "";

    /// <summary>What opens the whole backlog.</summary>
    public string TeamSecret { get; private set; } = "";

    /// <summary>The Api that was built together with this program, in the same configuration.</summary>
    public static string BesideThis()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(configuration.Parent!.Parent!.FullName, "CoInnovation.Api", configuration.Name, "CoInnovation.Api.dll");
    }

    /// <param name="assembly">The path of CoInnovation.Api.dll.</param>
    /// <param name="connectionString">An own PostgreSQL; null: the Api starts its embedded one.</param>
    /// <param name="shared">A data folder that it shares with other processes, which stays; null: one of its own, which goes with it.</param>
    /// <param name="settings">More settings: <c>Mail:Host</c>.</param>
    public static async Task<ApiProcess> StartAsync(
        string assembly, string? connectionString, CancellationToken cancellationToken, DirectoryInfo? shared = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var data = shared ?? Directory.CreateTempSubdirectory("coinnovation-");
        // PostgreSQL runs as another user when this runs as root, and must get through to its files.
        if (!OperatingSystem.IsWindows())
            data.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        start.Environment["Data__Folder"] = data.FullName;
        start.Environment["DOTNET_gcServer"] = "0";
        // Whoever receives webhooks here is a process on this machine.
        start.Environment["Outbound__AllowPrivate"] = "true";
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>())
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        if (connectionString is not null)
        {
            start.Environment["ConnectionStrings__Postgres"] = connectionString;
            start.Environment["Demo__Enabled"] = "true";
        }

        var api = new ApiProcess(Process.Start(start)!, shared is null ? data : null);
        try
        {
            await api.WaitUntilReadyAsync(cancellationToken);
            return api;
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL: it says nothing to anybody any more.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // As Ctrl-C does, so that the database stops too; .NET itself can only kill.
            using var patience = new CancellationTokenSource(LongestStop);
            if (!OperatingSystem.IsWindows())
                using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
                    await kill.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        process.Dispose();
        folder?.Delete(recursive: true);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var lines = Channel.CreateUnbounded<string>();
        void Read(string? line)
        {
            if (line is null)
                return;
            lock (printed)
                printed.Add(line);
            lines.Writer.TryWrite(line);
        }
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => lines.Writer.TryComplete();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        await foreach (var line in lines.Reader.ReadAllAsync(cancellationToken))
        {
            if (Place().Match(line) is { Success: true } place)
                Address = new Uri($"http://127.0.0.1:{place.Groups["port"].Value}");
            if (FacilitatorLink().Match(line) is { Success: true } link)
                FacilitatorSecret = link.Groups["secret"].Value;
            if (TeamLink().Match(line) is { Success: true } team)
            {
                TeamSecret = team.Groups["secret"].Value;
                break;
            }
        }
        using var http = new HttpClient { BaseAddress = Address };
        while (!process.HasExited)
        {
            using var health = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            if (health.IsSuccessStatusCode)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }
        throw new InvalidOperationException($"The Api ended before it was ready:\n{string.Join('\n', Printed)}");
    }

    /// <summary>The port is the system's choice: one that was looked for beforehand may be somebody else's by the time it is wanted.</summary>
    [GeneratedRegex(@"runs at http://localhost:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"acilitator.*/join#(?<secret>[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FacilitatorLink();

    /// <summary>The last of the printed links.</summary>
    [GeneratedRegex(@"/backlog#access=(?<secret>[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TeamLink();
}
