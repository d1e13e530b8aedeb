namespace CoInnovation.Replay.Conversations;

/// <summary>What one side said to one statement.</summary>
public readonly record struct SideTally(int Agree, int Disagree, int Pass)
{
    public int Seen => Agree + Disagree + Pass;
}

/// <summary>What the conversation's files say, computed from them alone: the last vote of a person on a statement stands.</summary>
public sealed class ExpectedTally
{
    private readonly Dictionary<(int Statement, Side Side), SideTally> tallies;
    private readonly Dictionary<Side, int> voters;

    public ExpectedTally(Conversation conversation)
    {
        var published = conversation.Statements.Where(statement => statement.Published).Select(statement => statement.Id).ToHashSet();
        var standing = new Dictionary<(int Statement, int Voter), int>();
        foreach (var vote in conversation.Votes.Where(vote => published.Contains(vote.Statement)).OrderBy(vote => vote.At))
            standing[(vote.Statement, vote.Voter)] = vote.Choice;

        Statements = [.. published.Order()];
        tallies = standing
            .GroupBy(entry => (entry.Key.Statement, Conversation.SideOf(entry.Key.Voter)))
            .ToDictionary(group => group.Key, group => new SideTally(group.Count(entry => entry.Value == 1), group.Count(entry => entry.Value == -1), group.Count(entry => entry.Value == 0)));
        voters = standing.Keys.Select(key => key.Voter).Distinct().GroupBy(Conversation.SideOf).ToDictionary(group => group.Key, group => group.Count());
    }

    private ExpectedTally(ExpectedTally other, Dictionary<(int Statement, Side Side), SideTally> tallies) => (Statements, voters, this.tallies) = (other.Statements, other.voters, tallies);

    /// <summary>The published statements, ascending.</summary>
    public IReadOnlyList<int> Statements { get; }

    public int VotersOf(Side side) => voters.GetValueOrDefault(side);

    /// <summary>Fewer than 3 voters are not shown; nobody in a replay consents.</summary>
    public bool IsHidden(Side side) => VotersOf(side) < 3;

    public SideTally Of(int statement, Side side) => tallies.GetValueOrDefault((statement, side));

    /// <summary><c>Π over shown sides (agree + 1) / (seen + 2)</c>; null if no side is shown.</summary>
    public double? Consensus(int statement)
    {
        var shown = Enum.GetValues<Side>().Where(side => !IsHidden(side)).Select(side => Of(statement, side)).ToList();
        return shown.Count == 0 ? null : shown.Aggregate(1.0, (product, tally) => product * (tally.Agree + 1) / (tally.Seen + 2));
    }

    /// <summary>The same with one number changed: what a check must not accept.</summary>
    public ExpectedTally With(int statement, Side side, SideTally tally) => new(this, new(tallies) { [(statement, side)] = tally });
}
