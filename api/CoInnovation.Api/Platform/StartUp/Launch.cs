using System.Runtime.InteropServices;
using CoInnovation.Api.Platform.Hosting;

namespace CoInnovation.Api.Platform.StartUp;

/// <summary>Runs the Api as a program: a start that fails says why in one line and ends with code 1; a signal ends it in order, the database last. <c>access</c> says the way in instead.</summary>
internal static class Launch
{
    private const int Failed = 1;

    public static async Task<int> RunAsync(string[] args, IReadOnlyList<IModule> modules)
    {
        var log = new StartUpLog();
        using var stopping = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            if (args is [AccessCommand.Name, .. var settings])
            {
                AccessCommand.Run(settings);
                return 0;
            }

            await using var host = await ApiHost.BuildAsync(args, modules, builder => log.Configure(builder.Logging), stopping.Token);
            await host.App.StartAsync(stopping.Token);
            log.HasStarted();
            await Greeting.PrintAsync(host.App, modules, stopping.Token);
            await host.App.WaitForShutdownAsync(stopping.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (StartUpFaults.Explain(exception) is { } line)
        {
            await Console.Error.WriteLineAsync($"CoInnovation cannot start. {line}");
            return Failed;
        }

        void Stop(PosixSignalContext signal)
        {
            // The order of the end is ours: without this the process would be gone before the database is.
            signal.Cancel = true;
            stopping.Cancel();
        }
    }
}
