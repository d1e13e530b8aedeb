using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>The rules of votes that were cast elsewhere: those of a round, as far as they can be seen from the numbers.</summary>
internal static class RecordedVotes
{
    private const int MostVoters = 10_000_000;

    /// <summary>What is kept of a side's votes: nothing but its name if fewer than 3 took part, since nobody can ask them for their consent.</summary>
    public static ImportedVotes Of(VotesOfSide votes, DateTimeOffset now)
    {
        var seen = votes.Months.Sum(month => (long)month.Agree + month.Disagree + month.Pass);
        if (votes.Voters is < 0 or > MostVoters || votes.Months.Any(month => month.Agree < 0 || month.Disagree < 0 || month.Pass < 0))
        {
            throw new InvalidInputException("NUMBER_INVALID", $"Numbers of votes and voters are from 0 to {MostVoters}.", ["sides"]);
        }

        if (seen > votes.Voters)
        {
            throw new InvalidInputException("VOTES_EXCEED_VOTERS", "A side said more than once for each of its voters. Count each voter's last word on the item only.", ["sides"]);
        }

        if (votes.Months.Any(month => month.Month > DateOnly.FromDateTime(now.UtcDateTime)))
        {
            throw new InvalidInputException("MONTH_TO_COME", "There are votes of a month that is still to come.", ["sides"]);
        }

        return votes.Voters < VotingResults.SmallestShownSide
            ? new ImportedVotes(votes.Side, Hidden: true, null, [])
            : new ImportedVotes(votes.Side, Hidden: false, votes.Voters, [.. votes.Months.GroupBy(month => FirstDay(month.Month)).OrderBy(month => month.Key).Select(Sum)]);
    }

    public static bool AreSame(IReadOnlyList<ImportedVotes> sides, IReadOnlyList<ImportedVotes> before) =>
        sides.Count == before.Count && sides.Zip(before).All(pair =>
            (pair.First.Side, pair.First.Voters) == (pair.Second.Side, pair.Second.Voters) && pair.First.Months.SequenceEqual(pair.Second.Months));

    private static DateOnly FirstDay(DateOnly day) => new(day.Year, day.Month, 1);

    private static MonthOfVotes Sum(IGrouping<DateOnly, MonthOfVotes> month) =>
        new(month.Key, month.Sum(votes => votes.Agree), month.Sum(votes => votes.Disagree), month.Sum(votes => votes.Pass));
}
