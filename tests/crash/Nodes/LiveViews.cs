using CoInnovation.Crash.Checks;
using Npgsql;

namespace CoInnovation.Crash.Nodes;

/// <summary>What the people of the rooms see live, against what is stored.</summary>
internal static class LiveViews
{
    /// <summary>Measures until everybody has what is stored now.</summary>
    public static async Task ConvergeAsync(this Convergence convergence, IReadOnlyList<WorkshopRoom> rooms, NpgsqlDataSource direct, CancellationToken cancellationToken)
    {
        var heads = await LogCheck.FeedHeadsAsync(direct, cancellationToken);
        await convergence.MeasureAsync(() => rooms.Any(room => room.People.Any(person => IsBehind(room, person, heads))), cancellationToken);
    }

    /// <summary>Nobody writes any more: what each client folded is what the server would give anew.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(IReadOnlyList<WorkshopRoom> rooms, CancellationToken cancellationToken)
    {
        var differences = new List<string>();
        foreach (var viewer in rooms.SelectMany(room => room.People).Select(person => person.Viewer!))
        {
            var fresh = await viewer.FreshSnapshotAsync(cancellationToken);
            differences.AddRange(viewer.Feeds.Select(feed => feed.DifferenceTo(fresh[feed.Feed])).OfType<string>());
        }

        return differences;
    }

    private static bool IsBehind(WorkshopRoom room, Person person, Dictionary<(Guid Stream, string Feed), long> heads)
    {
        var feeds = person.Viewer!.Feeds;
        return feeds.Count == 0 || feeds.Any(feed => feed.Sequence < heads.GetValueOrDefault((room.Id, feed.Feed == "own" ? $"participant:{person.Id}" : feed.Feed)));
    }
}
