using CoInnovation.Replay.Conversations;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Replay.Importing;

/// <summary>The command <c>import</c>.</summary>
public static class ImportProgram
{
    public const string Name = "import";
    public const string Usage = "usage: CoInnovation.Replay import --data <folder> [--address <url> --facilitator <link> --team <secret>]";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        var given = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var (data, address, facilitator, team) = (given.GetValueOrDefault("--data"), given.GetValueOrDefault("--address"), given.GetValueOrDefault("--facilitator"), given.GetValueOrDefault("--team"));
        var isOwn = (address, facilitator, team) is (null, null, null);
        if (args.Count % 2 != 0 || given.Keys.Except(["--data", "--address", "--facilitator", "--team"], StringComparer.Ordinal).Any()
            || !Directory.Exists(data) || (!isOwn && (address is null || facilitator is null || team is null)))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        await using var api = isOwn ? await ApiProcess.StartAsync(ApiProcess.BesideThis(), connectionString: null, cancellationToken) : null;
        var import = api is null
            ? new BacklogImport(new Uri(address!), facilitator!.Split('#')[^1], team!.Split('=')[^1], TimeProvider.System)
            : new BacklogImport(api.Address, api.FacilitatorSecret, api.TeamSecret, TimeProvider.System);
        var imported = await import.RunAsync(ConversationFiles.Read(data), cancellationToken);
        Console.WriteLine($"{imported.Ideas.Count} ideas with {imported.Votes} votes are in the backlog.");
        if (api is not null)
        {
            Console.WriteLine(string.Join('\n', api.Printed));
            Console.WriteLine("Ctrl-C ends it.");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }
}
