using CoInnovation.Replay.Conversations;

namespace CoInnovation.Replay.Checks;

/// <summary>Compares what the product reports with what the files say.</summary>
public static class TallyCheck
{
    public static Finding Compare(string source, ExpectedTally expected, IReadOnlyDictionary<int, Guid> cards, IReadOnlyCollection<ReportedResult> reported)
    {
        var against = new List<string>();
        var byCard = reported.GroupBy(result => result.Card).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var statement in expected.Statements)
        {
            if (!byCard.Remove(cards[statement], out var results) || results.Count != 1)
            {
                against.Add($"statement {statement} is reported {results?.Count ?? 0} times");
                continue;
            }
            against.AddRange(Differences(statement, expected, results[0]));
        }
        against.AddRange(byCard.Keys.Select(card => $"{card} is reported, but no published statement has that card"));
        return new Finding($"{source}: votes per side and consensus of {expected.Statements.Count} statements equal the files", against);
    }

    private static IEnumerable<string> Differences(int statement, ExpectedTally expected, ReportedResult result)
    {
        foreach (var side in Enum.GetValues<Side>())
        {
            var shown = result.Sides.TryGetValue(side, out var tally);
            // A side that said nothing to a card may be left out of the backlog's list.
            if (shown ? expected.IsHidden(side) : !expected.IsHidden(side) && expected.Of(statement, side).Seen > 0)
                yield return $"statement {statement}, {side}: {(shown ? "shown" : "not shown")} with {expected.VotersOf(side)} voters";
            else if (shown && tally != expected.Of(statement, side))
                yield return $"statement {statement}, {side}: reported {tally}, the files say {expected.Of(statement, side)}";
        }
        var consensus = expected.Consensus(statement);
        if (consensus.HasValue != result.Consensus.HasValue || Math.Abs((consensus ?? 0) - (result.Consensus ?? 0)) > 1e-9)
            yield return $"statement {statement}: consensus {result.Consensus?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, the files say {consensus?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}";
    }
}
