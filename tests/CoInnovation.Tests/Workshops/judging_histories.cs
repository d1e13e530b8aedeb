using CoInnovation.Tests.Workshops.Linearizability;
using static CoInnovation.Tests.Workshops.Linearizability.VotingModel;

namespace CoInnovation.Tests.Workshops;

/// <summary>
/// The judge of histories, judged by histories that were written by hand: two cards, a budget of 3 dots, at most 2 on a card. A line is a call: client, when it was
/// called and answered, what it wanted, and the answer (<c>?</c>: none came).
/// </summary>
public sealed class judging_histories
{
    private const string Fresh = "open 0,0 ";

    public static TheoryData<string, string> Impossible => new()
    {
        { "more dots than the budget", "0 1-2 place 0 0 2 OK | 0 3-4 place 0 1 2 OK" },
        { "more dots than the budget, at once", "0 1-4 place 0 0 2 OK | 1 2-3 place 0 1 2 OK" },
        { "a refusal while there is budget", "0 1-2 place 0 0 1 OK | 0 3-4 place 0 1 1 VOTE_BUDGET_SPENT" },
        { "more dots on a card than fit", "0 1-2 place 0 0 3 OK" },
        { "refused as too many, and were not", "0 1-2 place 0 0 2 TOO_MANY_DOTS_ON_CARD" },
        { "seen before it was called", $"0 1-2 read {Fresh}0:0=1 | 1 3-4 place 0 0 1 OK" },
        { "not seen after it was answered", $"0 1-2 place 0 0 1 OK | 1 3-4 read {Fresh}" },
        { "seen, and gone again", $"0 1-6 place 0 0 1 OK | 1 2-3 read {Fresh}0:0=1 | 1 4-5 read {Fresh}" },
        { "seen by one, and gone for another", $"0 1-6 place 0 0 1 OK | 1 2-3 read {Fresh}0:0=1 | 2 4-5 read {Fresh}" },
        { "two orders for two readers", $"0 1-9 place 0 0 1 OK | 1 1-9 place 1 0 1 OK | 2 2-3 read {Fresh}0:0=1 | 3 4-5 read {Fresh}1:0=1" },
        { "a later one lost", $"0 1-2 place 0 0 1 OK | 0 3-4 place 0 0 2 OK | 1 5-6 read {Fresh}0:0=1" },
        { "dots after the close", "0 1-2 close OK | 1 3-4 place 0 0 1 OK" },
        { "closed though nobody closed", "0 1-2 place 0 0 1 ROUND_CLOSED" },
        { "closed before it was closed", "0 1-2 place 0 0 1 ROUND_CLOSED | 1 3-4 close OK" },
        { "closed, and open again", "0 1-9 close OK | 1 2-3 place 0 0 1 ROUND_CLOSED | 2 4-5 place 1 0 1 OK" },
        { "withdrawn twice", "0 1-2 withdraw 0 OK | 0 3-4 withdraw 0 OK" },
        { "dots on a card that is gone", "0 1-2 withdraw 0 OK | 1 3-4 place 0 0 1 OK" },
        { "gone though nobody withdrew it", "0 1-2 place 0 0 1 CARD_NOT_FOUND" },
        { "an edit lost", "0 1-2 edit 0 7 OK | 0 3-4 edit 0 8 OK | 1 5-6 read open 7,0 " },
        { "an open call seen, and gone again", $"0 1-? place 0 0 1 ? | 1 2-3 read {Fresh}0:0=1 | 1 4-5 read {Fresh}" },
        { "an open call seen before it was called", $"0 1-2 read {Fresh}0:0=1 | 1 3-? place 0 0 1 ?" },
        { "taken back, and back by itself", $"0 1-2 place 0 0 1 OK | 0 3-4 place 0 0 0 OK | 1 5-6 read {Fresh}0:0=1" },
        { "an open call that would have to come twice", $"0 1-? place 0 0 1 ? | 1 2-3 read {Fresh}0:0=1 | 2 4-5 place 0 0 0 OK | 1 6-7 read {Fresh} | 1 8-9 read {Fresh}0:0=1" },
        { "open, and yet after the close", $"0 1-2 close OK | 1 3-? place 0 0 1 ? | 2 4-5 read closed 0,0 0:0=1" },
    };

    public static TheoryData<string, string> Possible => new()
    {
        { "one after another", $"0 1-2 place 0 0 2 OK | 0 3-4 place 0 1 2 VOTE_BUDGET_SPENT | 0 5-6 place 0 1 1 OK | 1 7-8 read {Fresh}0:0=2 0:1=1" },
        { "the last call comes first", $"0 1-8 place 0 0 1 OK | 1 2-7 place 0 0 2 OK | 2 9-10 read {Fresh}0:0=1" },
        { "seen while it is under way", $"0 1-6 place 0 0 1 OK | 1 2-3 read {Fresh} | 1 4-5 read {Fresh}0:0=1" },
        { "an open call took effect late", $"0 1-? place 0 0 1 ? | 1 2-3 read {Fresh} | 1 4-5 read {Fresh}0:0=1" },
        { "an open call never took effect", $"0 1-? close ? | 1 2-3 place 0 0 1 OK | 1 4-5 read {Fresh}0:0=1" },
        { "an open close explains a refusal", "0 1-? close ? | 1 2-3 place 0 0 1 OK | 1 4-5 place 0 1 1 ROUND_CLOSED" },
        { "a refusal in the gap", $"0 1-2 place 0 0 2 OK | 1 3-8 place 0 1 2 VOTE_BUDGET_SPENT | 0 4-5 place 0 0 0 OK | 0 6-7 read {Fresh}" },
        { "placed and taken back between two reads", $"0 1-6 place 0 0 1 OK | 1 2-5 place 0 0 0 OK | 2 3-4 read {Fresh} | 2 7-8 read {Fresh}" },
        { "dots go with their card", "0 1-2 place 0 0 2 OK | 1 3-4 withdraw 0 OK | 0 5-6 place 0 1 2 OK | 1 7-8 read open -,0 0:1=2" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void what_cannot_have_happened_is_found_out(string what, string history) => IsPossible(history).ShouldBeFalse(what);

    [Theory]
    [MemberData(nameof(Possible))]
    public void what_may_have_happened_passes(string what, string history) => IsPossible(history).ShouldBeTrue(what);

    [Fact]
    public void twenty_and_more_are_judged() => Impossible.Count.ShouldBeGreaterThanOrEqualTo(20);

    private static bool IsPossible(string history) => Linearization.IsPossible(Of(cards: 2, budget: 3, maxPerCard: 2), history.Split(" | ").Select(Read));

    private static VotingCall Read(string line)
    {
        var words = line.Split(' ', 4);
        var (times, rest) = (words[1].Split('-'), words.Length > 3 ? words[3] : "");
        var numbers = rest.Split(' ');
        (VotingOperation Operation, string Answer) said = words[2] switch
        {
            "read" => (new VotingOperation.Read(), rest),
            "close" => (new VotingOperation.Close(), rest),
            "place" => (new VotingOperation.Place(Number(0), Number(1), Number(2)), numbers[3]),
            "withdraw" => (new VotingOperation.Withdraw(Number(0)), numbers[1]),
            "edit" => (new VotingOperation.Edit(Number(0), Number(1)), numbers[2]),
            _ => throw new FormatException(line),
        };
        return new VotingCall(Parse(words[0]), said.Operation, Parse(times[0]), times[1] == "?" ? VotingCall.Never : Parse(times[1]), said.Answer == "?" ? null : said.Answer);

        int Number(int index) => Parse(numbers[index]);
    }

    private static int Parse(string number) => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
