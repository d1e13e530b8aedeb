using CoInnovation.Replay.Conversations;

namespace CoInnovation.Tests.Replay;

public sealed class reading_a_conversation
{
    [Fact]
    public void quoted_fields_hold_commas_quotes_and_line_breaks() =>
        Csv.Rows("a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n2,\n").Select(row => row["b"]).ShouldBe(["x, \"y\"\nz", ""]);

    [Fact]
    public void the_last_vote_of_a_person_stands()
    {
        var expected = new ExpectedTally(new Conversation("", [new Statement(0, 1, 3, Published: true, "")], [new Vote(9, 1, 3, -1), new Vote(5, 1, 3, 1), new Vote(6, 1, 6, 0)]));
        expected.Of(1, Side.Vendor).ShouldBe(new SideTally(Agree: 0, Disagree: 1, Pass: 1));
        expected.IsHidden(Side.Vendor).ShouldBeTrue();
        expected.Consensus(1).ShouldBeNull();
    }

    [Fact]
    public void a_statement_is_revealed_before_somebody_else_votes_on_it_and_its_author_votes_after_that()
    {
        var script = Script.Of(new Conversation("", [new Statement(0, 1, 3, Published: true, "")], [new Vote(1, 1, 3, 1), new Vote(2, 1, 4, 1)]));
        script.Select(act => (act.Kind, act.Person)).ShouldBe([(ActKind.Write, 3), (ActKind.Reveal, null), (ActKind.Vote, 3), (ActKind.Vote, 4)]);
    }

    [Fact]
    public void a_statement_that_was_moderated_out_is_never_revealed()
    {
        var script = Script.Of(new Conversation("", [new Statement(0, 1, 3, Published: false, "")], [new Vote(1, 1, 4, 1)]));
        script.ShouldNotContain(act => act.Kind == ActKind.Reveal);
        script[^1].Refused.ShouldBeTrue();
    }

    [Fact]
    public void a_night_between_two_acts_is_cut_short()
    {
        var script = Script.Of(new Conversation("", [new Statement(0, 1, 3, Published: true, ""), new Statement(80_000_000, 2, 3, Published: true, "")], []));
        script[1].At.ShouldBe(30_000);
    }

    [Fact]
    public void the_made_up_conversation_has_all_that_the_real_ones_have()
    {
        var made = SyntheticConversation.Make();
        made.Statements.ShouldContain(statement => !statement.Published);
        made.Votes.GroupBy(vote => (vote.Statement, vote.Voter)).ShouldContain(group => group.Count() > 1);
        made.People.Count(person => made.Votes.All(vote => vote.Voter != person)).ShouldBe(1);
        Enum.GetValues<Side>().ShouldAllBe(side => !new ExpectedTally(made).IsHidden(side));
    }
}
