using CoInnovation.Load.Backlog;
using CoInnovation.Load.FanningOut;
using CoInnovation.Load.Hostile;
using CoInnovation.Load.Rebuilding;
using CoInnovation.Load.Reconnecting;
using CoInnovation.Load.Records;
using CoInnovation.Load.Servers;
using CoInnovation.Load.Store;

namespace CoInnovation.Load;

/// <summary>The command line: what to compare or to measure, or which server to be.</summary>
internal static class LoadProgram
{
    private static async Task<int> Main(string[] args) => args switch
    {
        ["graphql", .. var rest] when GraphQLComparison.Options.Read(rest) is { } options => await GraphQLComparison.RunAsync(options),
        ["rebuild", .. var rest] when RebuildComparison.Options.Read(rest) is { } options => await RebuildComparison.RunAsync(options, CancellationToken.None),
        ["verify", .. var rest] when RecordMeasurement.Options.Read(rest) is { } options => await RecordMeasurement.RunAsync(options, CancellationToken.None),
        ["backlog", .. var rest] when BacklogVolumeOptions.Read(rest) is { } options => await BacklogVolume.RunAsync(options),
        ["store", .. var rest] when StoreComparisonOptions.Read(rest) is { } options => await StoreComparison.RunAsync(options, CancellationToken.None),
        ["hostile", .. var rest] when HostileComparison.Options.Read(rest) is { } options => await HostileComparison.RunAsync(options, CancellationToken.None),
        ["reconnect", .. var rest] when ReconnectOptions.Read(rest) is { } options => await ReconnectMeasurement.RunAsync(options, CancellationToken.None),
        ["fanout", .. var rest] when FanOutOptions.Read(rest) is { } options => await FanOutMeasurement.RunAsync(options, CancellationToken.None),
        ["serve", var name] when Serving.Names.Contains(name) => await ServeAsync(name, connectionString: null),
        ["serve", var name, var connectionString] when Serving.Names.Contains(name) => await ServeAsync(name, connectionString),
        _ => await ExplainAsync(),
    };

    private static async Task<int> ServeAsync(string name, string? connectionString)
    {
        await Serving.RunAsync(name, connectionString);
        return 0;
    }

    private static async Task<int> ExplainAsync()
    {
        await Console.Error.WriteLineAsync(GraphQLComparison.Options.Usage);
        await Console.Error.WriteLineAsync(RebuildComparison.Options.Usage);
        await Console.Error.WriteLineAsync(RecordMeasurement.Options.Usage);
        await Console.Error.WriteLineAsync(BacklogVolumeOptions.Usage);
        await Console.Error.WriteLineAsync(StoreComparisonOptions.Usage);
        await Console.Error.WriteLineAsync(HostileComparison.Options.Usage);
        await Console.Error.WriteLineAsync(ReconnectOptions.Usage);
        await Console.Error.WriteLineAsync(FanOutOptions.Usage);
        return 2;
    }
}
