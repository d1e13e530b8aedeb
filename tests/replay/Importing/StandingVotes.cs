using CoInnovation.Replay.Conversations;

namespace CoInnovation.Replay.Importing;

/// <summary>The votes on the published statements that stand, as the product records votes that were cast elsewhere: a person's last word on a statement, in its month.</summary>
public sealed class StandingVotes
{
    private readonly ILookup<(int Statement, Side Side), Vote> votes;
    private readonly Dictionary<Side, int> voters;

    public StandingVotes(Conversation conversation)
    {
        var published = conversation.Statements.Where(statement => statement.Published).Select(statement => statement.Id).ToHashSet();
        var standing = new Dictionary<(int Statement, int Voter), Vote>();
        foreach (var vote in conversation.Votes.Where(vote => published.Contains(vote.Statement)).OrderBy(vote => vote.At))
            standing[(vote.Statement, vote.Voter)] = vote;
        votes = standing.Values.ToLookup(vote => (vote.Statement, Conversation.SideOf(vote.Voter)));
        voters = standing.Values.DistinctBy(vote => vote.Voter).GroupBy(vote => Conversation.SideOf(vote.Voter)).ToDictionary(side => side.Key, side => side.Count());
        Count = standing.Count;
    }

    /// <summary>All of them.</summary>
    public int Count { get; }

    /// <summary>The input <c>sides</c> of <c>recordVotes</c> for one statement.</summary>
    public object[] On(int statement) => [.. Enum.GetValues<Side>().Select(side => new
    {
        side = side.ToString().ToUpperInvariant(),
        voters = voters.GetValueOrDefault(side),
        months = votes[(statement, side)].GroupBy(vote => Month(vote.At), StringComparer.Ordinal).Select(month => new
        {
            month = month.Key,
            agree = month.Count(vote => vote.Choice == 1),
            disagree = month.Count(vote => vote.Choice == -1),
            pass = month.Count(vote => vote.Choice == 0),
        }).ToArray(),
    })];

    private static string Month(long at) => $"{DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime:yyyy-MM}-01";
}
