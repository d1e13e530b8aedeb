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

    private static bool IsBehind(WorkshopRoom room, Person person, IReadOnlyDictionary<(Guid Stream, string Feed), long> heads)
    {
        var feeds = person.Viewer!.Feeds;
        return feeds.Count == 0 || feeds.Any(feed => feed.Sequence < heads.GetValueOrDefault((room.Id, feed.Feed == "own" ? $"participant:{person.Id}" : feed.Feed)));
    }
}
