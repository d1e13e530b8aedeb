using System.Text.Json;
using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Conversations;

namespace CoInnovation.Replay.Playing;

/// <summary>The end of a replay: close the round, keep every published card, close the workshop; then hold everything against the files.</summary>
public sealed class Finale(Stage stage, Conversation conversation, Performance performance, HiddenCards hidden, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ExpectedTally expected = new(conversation);

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await DemandAsync("closeVotingRound", new() { ["roundId"] = stage.Round }, cancellationToken);
        foreach (var cards in expected.Statements.Select(statement => performance.Cards[statement]).Chunk(50))
            await DemandAsync("keepCards", new() { ["cardIds"] = cards }, cancellationToken);
        await DemandAsync("closeWorkshop", [], cancellationToken);
    }

    public async Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken)
    {
        var states = await CompareStatesAsync(cancellationToken);
        var results = await ReadResultsAsync(cancellationToken);
        var items = await ReadBacklogAsync(cancellationToken);
        var exports = await ReadExportsAsync(cancellationToken);
        var voteCount = conversation.Votes.Count(vote => !conversation.Statements.First(statement => statement.Id == vote.Statement).Published);
        return
        [
            .. results.Select(result => TallyCheck.Compare($"GraphQL, asked by {result.Who}", expected, performance.Cards, result.Results)),
            TallyCheck.Compare("The backlog", expected, performance.Cards, items),
            new Finding($"every client's state equals a fresh snapshot ({stage.Everybody.Count()} clients)", states),
            new Finding("the exports hold every published statement", exports),
            new Finding("every feed is gapless", [.. stage.Everybody.SelectMany(one => one.Viewer.Faults.Select(fault => $"{one.Person}: {fault}"))]),
            new Finding($"no hidden card's text or id came to anybody but its author ({hidden.Inspected} frames and replies read)", [.. hidden.Leaks]),
            new Finding("no tally and no hidden card of others was listed while the round was open", [.. performance.Unsealed]),
            new Finding($"votes on cards that stay hidden were refused ({performance.Refused} of {voteCount})", performance.Refused == voteCount ? [.. performance.WronglyAnswered] : [.. performance.WronglyAnswered, "some are missing"]),
        ];
    }

    /// <summary>Waits until a client has what a newcomer gets, then compares the two.</summary>
    private async Task<List<string>> CompareStatesAsync(CancellationToken cancellationToken)
    {
        var against = new List<string>();
        foreach (var one in stage.Everybody)
        {
            var fresh = await one.Viewer.FreshSnapshotAsync(cancellationToken);
            if (fresh.Count != one.Viewer.Feeds.Count)
                against.Add($"{one.Person}: reads {one.Viewer.Feeds.Count} feeds, a newcomer {fresh.Count}");
            foreach (var feed in one.Viewer.Feeds.Where(feed => fresh.ContainsKey(feed.Feed)))
            {
                var sequence = fresh[feed.Feed].GetProperty("sequence").GetInt64();
                try
                {
                    await feed.ReachAsync(sequence).WaitAsync(Patience, time, cancellationToken);
                    if (feed.DifferenceTo(fresh[feed.Feed]) is { } difference)
                        against.Add($"{one.Person}: {difference}");
                }
                catch (TimeoutException)
                {
                    against.Add($"{one.Person}: {feed.Feed} stands at {feed.Sequence}, a newcomer gets {sequence}");
                }
            }
        }
        return against;
    }

    /// <summary>The closed round as the facilitator and one person of each side get it.</summary>
    private async Task<List<(string Who, List<ReportedResult> Results)>> ReadResultsAsync(CancellationToken cancellationToken)
    {
        const string Results = "query($id: ID!) { workshop(id: $id) { votingRounds { id results { card { id } consensus sides { side hidden agree disagree pass } } } } }";
        var readers = stage.People.Values.GroupBy(person => Conversation.SideOf(person.Person!.Value)).OrderBy(side => side.Key)
            .Select(side => (Who: $"a participant of side {side.Key}", Performer: side.First())).Prepend(("the facilitator", stage.Facilitator));
        var all = new List<(string, List<ReportedResult>)>();
        foreach (var (who, reader) in readers)
        {
            var data = await reader.Session.SendAsync(Results, new { id = stage.Workshop }, cancellationToken);
            var round = data.GetProperty("workshop").GetProperty("votingRounds").EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == stage.Round);
            all.Add((who, [.. round.GetProperty("results").EnumerateArray().Select(ReportedResult.OfRound)]));
        }
        return all;
    }

    /// <summary>Pain points and ideas, page by page; waits until all that was kept has arrived there.</summary>
    private async Task<List<ReportedResult>> ReadBacklogAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            List<ReportedResult> items = [.. await ReadPagesAsync("painPoints", cancellationToken), .. await ReadPagesAsync("ideas", cancellationToken)];
            if (items.Count >= expected.Statements.Count || time.GetElapsedTime(start) > Patience)
                return items;
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
        }
    }

    private async Task<List<ReportedResult>> ReadPagesAsync(string list, CancellationToken cancellationToken)
    {
        var items = new List<ReportedResult>();
        string? after = null;
        do
        {
            var data = await stage.Facilitator.Session.SendAsync(
                $$"""
                query($workshop: ID!, $after: String) {
                  {{list}}(first: 50, after: $after, where: { workshopId: { eq: $workshop } }, order: [{ keptAt: ASC }]) {
                    nodes { id text votes { consensus sides { side agree disagree pass seen } } }
                    pageInfo { hasNextPage endCursor }
                  }
                }
                """,
                new { workshop = stage.Workshop, after },
                cancellationToken);
            var page = data.GetProperty(list);
            items.AddRange(page.GetProperty("nodes").EnumerateArray().Select(ReportedResult.OfItem));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        return items;
    }

    /// <summary>Exports go through the same reading for hidden cards as every other reply.</summary>
    private async Task<List<string>> ReadExportsAsync(CancellationToken cancellationToken)
    {
        var against = new List<string>();
        foreach (var reader in new[] { stage.Facilitator, stage.People.Values.First() })
        {
            foreach (var format in new[] { "md", "csv", "json" })
            {
                try
                {
                    var export = await reader.Session.PageAsync($"/workshops/{stage.Workshop}/export.{format}?participant={reader.Id}", cancellationToken);
                    if (string.Equals(format, "json", StringComparison.Ordinal))
                        against.AddRange(MissingIn(export));
                }
                catch (HttpRequestException refused)
                {
                    against.Add(refused.Message);
                }
            }
        }
        return against;
    }

    private IEnumerable<string> MissingIn(string json)
    {
        using var export = JsonDocument.Parse(json);
        var texts = Texts(export.RootElement).ToHashSet(StringComparer.Ordinal);
        return [.. conversation.Statements.Where(statement => statement.Published && !texts.Contains(statement.Text.Trim())).Select(statement => $"statement {statement.Id} is missing in export.json")];
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };

    private async Task DemandAsync(string mutation, Dictionary<string, object?> input, CancellationToken cancellationToken)
    {
        input["workshopId"] = stage.Workshop;
        (await stage.Facilitator.SendAsync(mutation, input, cancellationToken)).Demand();
    }
}
