namespace CoInnovation.Replay.Conversations;

/// <summary>A facilitated conversation: statements that people wrote, and what the others said to each.</summary>
public sealed record Conversation(string Topic, IReadOnlyList<Statement> Statements, IReadOnlyList<Vote> Votes)
{
    /// <summary>Everybody who wrote or voted, in ascending order.</summary>
    public IReadOnlyList<int> People { get; } =
        [.. Statements.Select(statement => statement.Author).Concat(Votes.Select(vote => vote.Voter)).Distinct().Order()];

    /// <summary>The data knows no sides; this is the stated rule.</summary>
    public static Side SideOf(int person) => (Side)(person % 3);
}

/// <summary>The three sides, in the order of <c>voter-id modulo 3</c>.</summary>
public enum Side { Vendor, Customer, Partner }

/// <param name="At">Milliseconds since 1970.</param>
/// <param name="Published">False if a moderator kept it out: nobody but its author may ever see it.</param>
public sealed record Statement(long At, int Id, int Author, bool Published, string Text);

/// <param name="At">Milliseconds since 1970.</param>
/// <param name="Choice">1 agree, −1 disagree, 0 pass.</param>
public sealed record Vote(long At, int Statement, int Voter, int Choice);
