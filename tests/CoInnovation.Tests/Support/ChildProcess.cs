using System.Diagnostics;

namespace CoInnovation.Tests.Support;

/// <summary>Runs one program to its end. It is asked nothing, and gone with all that it started when it is canceled.</summary>
internal static class ChildProcess
{
    /// <summary>What it printed. Throws when it fails, or takes too long.</summary>
    public static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellationToken, string? user = null, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (user is not null)
        {
            start.UserName = user;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        await using var ending = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);

        // Something that it left behind may hold the output open for ever.
        var printed = await reading.WaitAsync(Bounds.OfAWait, CancellationToken.None);
        return !cancellationToken.IsCancellationRequested && process.ExitCode == 0
            ? printed[0]
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} {(cancellationToken.IsCancellationRequested ? "took too long" : "failed")}:\n{string.Concat(printed)}");
    }
}
