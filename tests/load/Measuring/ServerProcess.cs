using System.Diagnostics;

namespace CoInnovation.Load.Measuring;

/// <summary>A server of a comparison as a process of its own, which prints <c>listening on &lt;address&gt;</c>.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(string name, Process process, Uri address) => (Name, this.process, Address) = (name, process, address);

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>Time that it spent on processors so far, in user and kernel mode.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts this same program in its mode <c>serve</c>.</summary>
    public static Task<ServerProcess> StartAsync(string name, string? connectionString, CancellationToken cancellationToken) => StartAsync(
        name,
        "dotnet",
        connectionString is null ? [typeof(ServerProcess).Assembly.Location, "serve", name] : [typeof(ServerProcess).Assembly.Location, "serve", name, connectionString],
        cancellationToken);

    public static async Task<ServerProcess> StartAsync(string name, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NODE_ENV"] = "production";
        var started = Process.Start(start)!;
        try
        {
            while (await started.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                const string Sign = "listening on ";
                if (line.StartsWith(Sign, StringComparison.Ordinal))
                {
                    _ = started.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                    _ = started.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                    return new ServerProcess(name, started, new Uri(line[Sign.Length..]));
                }
            }

            var said = await started.StandardError.ReadToEndAsync(cancellationToken);
            throw new InvalidOperationException($"{name} ended before it listened: {said[..Math.Min(said.Length, 2_000)]}");
        }
        catch
        {
            started.Kill(entireProcessTree: true);
            started.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
