namespace CoInnovation.Replay.Conversations;

/// <summary>A small conversation of the shape of the real ones, the same in every run: for machines without the data.</summary>
public static class SyntheticConversation
{
    private const int People = 14;
    private const int Statements = 18;

    public static Conversation Make()
    {
        var dice = new Dice(20220727);
        var statements = Enumerable.Range(0, Statements)
            .Select(id => new Statement(id * 20_000L, id, id == 0 ? 0 : dice.Roll(People), Published: id % 6 != 5, Text: $"Statement {id}: what slows us down is the {id}th form, which \"nobody\" reads."))
            .ToList();
        // Person 0 writes and never votes, as in the real conversations.
        var votes = statements
            .SelectMany(statement => Enumerable.Range(1, People - 1).Where(voter => dice.Roll(10) < 8 && (statement.Published || voter == 3))
                .Select(voter => new Vote(statement.At + 500 + dice.Roll(300_000), statement.Id, voter, dice.Roll(3) - 1)))
            .ToList();
        votes.AddRange(votes.Where((_, index) => index % 17 == 0).Select(vote => vote with { At = vote.At + 5_000, Choice = dice.Roll(3) - 1 }).ToList());
        return new Conversation("A made-up conversation", statements, votes);
    }

    /// <summary>A linear congruential generator (Numerical Recipes' constants): the same numbers on every platform and version.</summary>
    private sealed class Dice(uint seed)
    {
        private uint state = seed;

        public int Roll(int sides)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            return (int)((state >> 8) % (uint)sides);
        }
    }
}
