using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CoInnovation.Tests.GraphQL.Oracle;
using CoInnovation.Tests.Support;

[assembly: AssemblyFixture(typeof(OracleProcess))]

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>
/// The reference implementation and its companions in one Node process that lives as long as the tests: a question a line, an answer a line. Its packages
/// are installed once, from the lock file beside it.
/// </summary>
public sealed class OracleProcess : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/CoInnovation.Tests/GraphQL/Oracle");

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> waiting = new();
    private readonly Lazy<Task<Process>> process;
    private readonly SemaphoreSlim writing = new(1);
    private Task reading = Task.CompletedTask;
    private int lastId;

    public OracleProcess() => process = new(StartAsync);

    /// <summary>Answers of many questions may be awaited at once.</summary>
    public async Task<JsonElement> AskAsync(string ask, IReadOnlyDictionary<string, object?> question)
    {
        var node = await process.Value;
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        var line = JsonSerializer.Serialize(new Dictionary<string, object?>(question) { ["id"] = id, ["ask"] = ask });
        await writing.WaitAsync();
        try
        {
            await node.StandardInput.WriteLineAsync(line);
            await node.StandardInput.FlushAsync();
        }
        finally
        {
            writing.Release();
        }

        return await answer.Task.WaitAsync(TimeSpan.FromMinutes(3));
    }

    public async ValueTask DisposeAsync()
    {
        if (process.IsValueCreated)
        {
            using var node = await process.Value;
            node.StandardInput.Close();
            await node.WaitForExitAsync();
            await reading;
        }

        writing.Dispose();
    }

    private async Task<Process> StartAsync()
    {
        var installed = Path.Combine(Folder, "node_modules/.package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            using var install = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund");
            var said = install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
            install.ExitCode.ShouldBe(0, await said);
            File.SetLastWriteTimeUtc(installed, TimeProvider.System.GetUtcNow().UtcDateTime);
        }

        var node = Run("node", "oracle.mjs");
        reading = ReadAsync(node);
        return node;
    }

    private async Task ReadAsync(Process node)
    {
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            using var message = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 });
            var asked = waiting.TryRemove(message.RootElement.GetProperty("id").GetInt32(), out var answer) ? answer : throw new InvalidOperationException(line);
            if (message.RootElement.TryGetProperty("failure", out var failure))
            {
                asked.SetException(new InvalidOperationException(failure.GetString()));
            }
            else
            {
                asked.SetResult(message.RootElement.GetProperty("answer").Clone());
            }
        }

        foreach (var (_, answer) in waiting)
        {
            answer.TrySetException(new InvalidOperationException("The oracle ended; what it printed on standard error tells why."));
        }
    }

    private static Process Run(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
