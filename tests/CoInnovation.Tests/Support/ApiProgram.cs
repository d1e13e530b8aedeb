using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Tests.Support;

/// <summary>The Api as a program: started with settings, looked at from outside, ended by signals.</summary>
internal sealed partial class ApiProgram : IAsyncDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private ApiProgram(string address, string dataFolder, (string Name, string Value)[] settings)
    {
        DataFolder = dataFolder;
        var start = new ProcessStartInfo("dotnet", [ApiProcess.BesideThis(), "--urls", address])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Data__Folder"] = dataFolder;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["Demo__Enabled"] = "true";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value.Length > 0 ? value : null;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it says that it runs; the port is the system's choice.</summary>
    public string Address => $"http://127.0.0.1:{Place().Match(Output).Groups["port"].Value}";

    public string DataFolder { get; }

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    /// <summary>The part of the facilitator's link that only this installation can make.</summary>
    public string FacilitatorSecret => FacilitatorLink().Match(Output).Groups["secret"].Value;

    public static string NewDataFolder()
    {
        var folder = Directory.CreateTempSubdirectory("coinnovation-data-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // PostgreSQL runs as another user when these tests run as root.
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        return folder;
    }

    /// <summary>Starts it, and waits for nothing. A setting without a value is not said at all.</summary>
    public static ApiProgram Begin(string dataFolder, params (string Name, string Value)[] settings) => new(AnyPort, dataFolder, settings);

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ApiProgram> StartAsync(string dataFolder, params (string Name, string Value)[] settings)
    {
        var program = new ApiProgram(AnyPort, dataFolder, settings);
        try
        {
            var started = TimeProvider.System.GetTimestamp();
            using var http = new HttpClient();
            while (!await program.IsReadyAsync(http))
            {
                program._process.HasExited.ShouldBeFalse(program.Output + program.Errors);
                TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(Bounds.OfAFixture, program.Output + program.Errors);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
            }

            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it where it cannot start, and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> FailAsync(string dataFolder, string? address = null, params (string Name, string Value)[] settings)
    {
        await using var program = new ApiProgram(address ?? AnyPort, dataFolder, settings);
        var exitCode = await program.EndedAsync();
        return (exitCode, program.Output, program.Errors);
    }

    public async Task<int> SignalAsync(string signal)
    {
        using (var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync().WaitAsync(Bounds.OfAWait);
        }

        return await EndedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await SignalAsync("TERM");
        }

        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            return FacilitatorSecret.Length > 0 && (await http.GetAsync(new Uri($"{Address}/health/ready"), TestContext.Current.CancellationToken)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<int> EndedAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Bounds.OfAFixture);
            return _process.ExitCode;
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static void Keep(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    [GeneratedRegex(@"runs at http://localhost:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"facilitator.*/join#(?<secret>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FacilitatorLink();
}
