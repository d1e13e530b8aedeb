using CoInnovation.Crash;
using CoInnovation.Crash.Nodes;
using CoInnovation.Crash.Store;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var report = args switch
{
    ["store", .. var rest] when CrashOptions.Read(CrashOptions.OfStore, rest) is { } options => await new StoreRun(options).RunAsync(stop.Token),
    ["nodes", .. var rest] when CrashOptions.Read(CrashOptions.OfNodes, rest) is { Control: Control.None or Control.FreshIds } options => await new NodesRun(options).RunAsync(stop.Token),
    _ => null,
};
if (report is null)
{
    await Console.Error.WriteLineAsync(CrashOptions.Usage);
    return 2;
}

Console.WriteLine(report);
return report.Passed ? 0 : 1;
