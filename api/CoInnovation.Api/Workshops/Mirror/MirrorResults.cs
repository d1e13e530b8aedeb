using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>
/// What comes out of a round. A side of which fewer than <c>MinPerSide</c> gave a statement one of its five points is hidden there: no number that is shown has anything of it, so
/// nothing can be taken away from another to find it.
/// </summary>
public static class MirrorResults
{
    private const int Points = 5;

    public static IReadOnlyList<StatementResult> Of(Workshop workshop, MirrorRound round)
    {
        var seats = workshop.AnswersIn(round).ToLookup(one => one.Side, one => one.Entries);
        return [.. MirrorStatements.All.Select(statement => ForStatement(statement, round, side => seats[side].SelectMany(entries => entries).Where(entry => entry.Statement == statement)))];
    }

    /// <summary>In points; exact where both are: 14 of 25 against 3 of 25 is 44.</summary>
    public static double Gap(int topOfVendor, int vendors, int topOfCustomer, int customers) =>
        100.0 * ((topOfVendor * customers) - (topOfCustomer * vendors)) / (vendors * customers);

    private static StatementResult ForStatement(MirrorStatement statement, MirrorRound round, Func<Side, IEnumerable<MirrorEntry>> entriesOf)
    {
        List<MirrorSideResult> said = [.. round.Sides.Select(side => Said(side, [.. entriesOf(side.Side)], round.MinPerSide))];
        MirrorSideResult? Shown(Side? side) => said.Find(one => one.Side == side && !one.Hidden);
        var gap = (Shown(Side.Vendor), Shown(Side.Customer)) is ({ } vendor, { } customer)
            ? Gap(vendor.Counts![^1], vendor.N!.Value, customer.Counts![^1], customer.N!.Value)
            : (double?)null;
        return new(statement, gap, [.. said.Select(side => side with { BlindSpot = side.MeanGuess - Shown(side.Guesses)?.Mean })]);
    }

    private static MirrorSideResult Said(MirrorSide side, IReadOnlyCollection<MirrorEntry> entries, int minPerSide)
    {
        var counts = Counts(entries.Select(entry => entry.Answer));
        var n = counts.Sum();
        if (n < minPerSide)
        {
            return new(side.Side, Hidden: true, N: null, Counts: null, CannotSay: null, TopBox: null, Mean: null, side.Guesses, GuessN: null, MeanGuess: null, BlindSpot: null);
        }

        var guesses = Counts(entries.Select(entry => entry.Guess));
        var guessN = guesses.Sum() >= minPerSide ? guesses.Sum() : (int?)null;
        return new(
            side.Side, Hidden: false, n, counts, entries.Count(entry => entry.Answer == MirrorAnswer.CannotSay), (double)counts[^1] / n, Mean(counts),
            side.Guesses, guessN, guessN is null ? null : Mean(guesses), BlindSpot: null);
    }

    private static int[] Counts(IEnumerable<MirrorAnswer?> answers)
    {
        var given = answers.OfType<MirrorAnswer>().ToList();
        return [.. Enumerable.Range(0, Points).Select(point => given.Count(answer => (int)answer == point))];
    }

    /// <summary>"Not at all" is 1, "extremely" 5.</summary>
    private static double Mean(int[] counts) => (double)counts.Select((count, point) => count * (point + 1)).Sum() / counts.Sum();
}
