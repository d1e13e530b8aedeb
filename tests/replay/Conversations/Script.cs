namespace CoInnovation.Replay.Conversations;

/// <summary>One thing that one person does. <see cref="Person"/> is null where the facilitator acts.</summary>
/// <param name="At">Milliseconds since the start, long pauses cut.</param>
/// <param name="Refused">True for a vote on a statement that stays hidden: the server must refuse it.</param>
public sealed record Act(long At, ActKind Kind, int? Person, int Statement, int Choice = 0, bool Refused = false)
{
    /// <summary>The choice as GraphQL has it.</summary>
    public string Ballot => Choice switch { 1 => "AGREE", -1 => "DISAGREE", _ => "PASS" };
}

public enum ActKind { Write, Reveal, Vote }

/// <summary>
/// A conversation as one possible order of acts. A statement is revealed right before somebody other than its author first votes on it; what its author
/// voted before that follows the reveal, since nobody votes on a hidden card.
/// </summary>
public static class Script
{
    /// <summary>Dead air, such as the night between preparation and session, is cut to this.</summary>
    private const long LongestPause = 30_000;

    public static IReadOnlyList<Act> Of(Conversation conversation)
    {
        var statements = conversation.Statements.ToDictionary(statement => statement.Id);
        var waiting = statements.Values.Where(statement => statement.Published).ToDictionary(statement => statement.Id, _ => new List<Act>());
        var acts = new List<Act>();

        void Reveal(long at, int statement)
        {
            if (!waiting.Remove(statement, out var votesOfAuthor))
                return;
            acts.Add(new Act(at, ActKind.Reveal, Person: null, statement));
            acts.AddRange(votesOfAuthor.Select(vote => vote with { At = at }));
        }

        foreach (var act in InOrder(conversation, statements))
        {
            if (act.Kind == ActKind.Vote && waiting.TryGetValue(act.Statement, out var votesOfAuthor))
            {
                if (act.Person == statements[act.Statement].Author)
                {
                    votesOfAuthor.Add(act);
                    continue;
                }
                Reveal(act.At, act.Statement);
            }
            acts.Add(act);
        }
        foreach (var statement in waiting.Keys.Order().ToList())
            Reveal(acts[^1].At, statement);
        return WithoutDeadAir(acts);
    }

    /// <summary>By time; of what happened in the same millisecond, writing first, then as the file has it.</summary>
    private static IEnumerable<Act> InOrder(Conversation conversation, Dictionary<int, Statement> statements) =>
        conversation.Statements.Select(statement => new Act(statement.At, ActKind.Write, statement.Author, statement.Id))
            .Concat(conversation.Votes.Select(vote => new Act(vote.At, ActKind.Vote, vote.Voter, vote.Statement, vote.Choice, Refused: !statements[vote.Statement].Published)))
            .OrderBy(act => act.At);

    private static List<Act> WithoutDeadAir(List<Act> acts)
    {
        long now = 0;
        return [.. acts.Select((act, index) =>
        {
            now += index == 0 ? 0 : Math.Min(act.At - acts[index - 1].At, LongestPause);
            return act with { At = now };
        })];
    }
}
