using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Workshops;

public sealed class when_opening_a_vote
{
    private readonly Room _room = new();

    [Theory]
    [InlineData(1, 3)]
    [InlineData(10, 3)]
    [InlineData(11, 4)]
    [InlineData(30, 10)]
    [InlineData(90, 20)]
    public void the_budget_is_a_third_of_the_cards_within_3_and_20(int cards, int budget) => VotingResults.BudgetFor(cards).ShouldBe(budget);

    [Fact]
    public void it_is_on_revealed_cards_without_notes_by_the_usual_rules()
    {
        var cards = _room.Cards("one", "two");
        _room.Write("Customer 1", "a note", CardKind.Note);
        _room.Open(VotingMethod.Dots);
        _room.Board.VotingRounds.Single().ShouldSatisfyAllConditions(
            round => round.CardIds.ShouldBe(cards), round => round.Budget.ShouldBe(3), round => round.MaxPerCard.ShouldBe(3), round => round.SelfVote.ShouldBeTrue(),
            round => round.Collects.ShouldBeFalse(), round => round.Results.ShouldBeNull());
    }

    [Fact]
    public void it_is_on_what_was_written_last()
    {
        _room.Start(Method.Discussion, "talk");
        _room.Write("Customer 1", "a topic of before");
        var pains = _room.Cards("one", "two");
        _room.Start(Method.SilentWriting, "more", Visibility.Open);
        var more = _room.Write("Vendor 1", "three");
        _room.Start(Method.CheckIn, "in between");
        _room.Write("Vendor 1", "a word on how it goes");
        OnWhat("after two steps of pains").ShouldBe([.. pains, more]);
        _room.Start(Method.HowMightWe, "questions", Visibility.Open);
        var question = _room.Write("Vendor 1", "How might we?");
        OnWhat("in the questions' own step").ShouldBe([question]);
        _room.Start(Method.DotVoting, "choose a question");
        OnWhat("in the step after them").ShouldBe([question]);
        _room.Start(Method.CrazyEights, "ideas", Visibility.Open);
        var idea = _room.Write("Vendor 1", "an idea");
        _room.Start(Method.DotVoting, "choose an idea");
        OnWhat("after ideas").ShouldBe([idea]);
        _room.Start(Method.ConceptPoster, "posters", Visibility.Open);
        var poster = _room.Write("Vendor 1", "a poster");
        OnWhat("not on what was chosen from before").ShouldBe([poster]);
        _room.Start(Method.HowMightWe, "questions again", Visibility.Open);
        _room.Write("Vendor 1", "How else might we?");
        OnWhat("what is rated are ideas", VotingMethod.Nuf).ShouldBe([poster]);
    }

    [Fact]
    public void in_a_discussion_it_is_on_its_topics()
    {
        _room.Cards("a pain");
        _room.Start(Method.Discussion, "talk");
        var topics = new[] { _room.Write("Vendor 1", "a topic"), _room.Write("Customer 1", "another topic") };
        OnWhat("topics").ShouldBe(topics);
    }

    private Guid[] OnWhat(string round, VotingMethod method = VotingMethod.Dots)
    {
        var roundId = _room.Open(method, name: round);
        _room.Send("Fay", new CloseVotingRound(_room.Next(), Room.WorkshopId, roundId));
        return [.. _room.Board.VotingRounds.Single(one => one.RoundId == roundId).CardIds];
    }

    [Fact]
    public void it_begins_with_what_its_step_says_unless_the_facilitator_says_otherwise()
    {
        _room.Cards("one", "two");
        var step = Room.Id("dots");
        _room.Send("Fay", new AddStep(_room.Next(), Room.WorkshopId, step, null, Dots(budget: 7, most: 1, selfVote: false)));
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, step, null));
        _room.Open(VotingMethod.Dots);
        _room.Board.VotingRounds.Single().ShouldSatisfyAllConditions(
            round => round.Budget.ShouldBe(7), round => round.MaxPerCard.ShouldBe(1), round => round.SelfVote.ShouldBeFalse());
        _room.Close();
        _room.Open(VotingMethod.Dots, budget: 2, maxPerCard: 2, selfVote: true, name: "otherwise");
        _room.Board.VotingRounds[1].ShouldSatisfyAllConditions(
            round => round.Budget.ShouldBe(2), round => round.MaxPerCard.ShouldBe(2), round => round.SelfVote.ShouldBeTrue());
        _room.Send("Fay", new CloseVotingRound(_room.Next(), Room.WorkshopId, Room.Id("otherwise")));

        // A plan that says nothing of it, as all did once, means the usual.
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, step, Dots()));
        _room.Open(VotingMethod.Dots, name: "usual");
        _room.Board.VotingRounds[2].ShouldSatisfyAllConditions(
            round => round.Budget.ShouldBe(3), round => round.MaxPerCard.ShouldBe(3), round => round.SelfVote.ShouldBeTrue());
        foreach (var settings in (StepSettings[])[Dots(budget: 0), Dots(budget: 21), Dots(most: 0), Dots(most: 21)])
        {
            _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", new ChangeStep(_room.Next(), Room.WorkshopId, step, settings));
        }
    }

    [Fact]
    public void agree_disagree_pass_collects_what_is_revealed_later_in_the_step()
    {
        _room.Start(Method.AgreeDisagreePass);
        _room.Open(VotingMethod.Agreement);
        var card = _room.Write("Vendor 1", "a statement");
        _room.Write("Vendor 1", "a note", CardKind.Note);
        _room.Board.VotingRounds.Single().CardIds.ShouldBe([card]);
        _room.Say("Customer 1", card, BallotChoice.Agree).ShouldNotBeEmpty();
        _room.Close();
        _room.Write("Vendor 1", "after the close");
        _room.Board.VotingRounds.Single().CardIds.ShouldBe([card]);
    }

    [Fact]
    public void one_is_open_in_a_step_at_a_time_and_only_in_the_current_step()
    {
        _room.Cards("one");
        _room.Open(VotingMethod.Dots);
        _room.Refuse("ROUND_OPEN", "Fay", Open("second"));
        _room.Close();
        _room.Refuse("ID_TAKEN", "Fay", Open("round"));
        _room.Send("Fay", Open("second")).ShouldHaveSingleItem();
        _room.Refuse("NOT_YOUR_TURN", "Fay", Open("third") with { StepId = _room.Board.Agenda[0].StepId });
        _room.Refuse("STEP_NOT_FOUND", "Fay", Open("third") with { StepId = Room.Id("nowhere") });
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Open("third"));
    }

    [Fact]
    public void hidden_unknown_and_missing_cards_and_impossible_budgets_are_refused()
    {
        _room.Start(Method.SilentWriting);
        var hidden = _room.Write("Vendor 1", "hidden");
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Open("round"));
        _room.Refuse("CARD_NOT_FOUND", "Fay", Open("round") with { CardIds = [hidden] });
        _room.Reveal();
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Open("round") with { Budget = 21 });
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Open("round") with { MaxPerCard = 0 });
    }

    private static StepSettings Dots(int? budget = null, int? most = null, bool? selfVote = null) =>
        new(Method.DotVoting, "Dots", "", 5, VoteBudget: budget, MaxPerCard: most, SelfVote: selfVote);

    private OpenVotingRound Open(string name) => new(_room.Next(), Room.WorkshopId, Room.Id(name), _room.Board.CurrentStepId!.Value, VotingMethod.Dots, null, null, null, null);
}

public sealed class when_placing_dots
{
    private readonly Room _room = new();
    private readonly IReadOnlyList<Guid> _cards;

    public when_placing_dots() => _cards = _room.Cards("one", "two", "three");

    [Fact]
    public void nobody_else_learns_more_than_the_number_of_voters()
    {
        _room.Open(VotingMethod.Dots, budget: 5);
        var who = Room.Id("Vendor 1");
        _room.Dots("Vendor 1", _cards[0], 2).ShouldBeExactly(new DotsPlaced(who, Room.Id("round"), _cards[0], 2), new VotersCounted(Room.Id("round"), 1));
        _room.Dots("Vendor 1", _cards[1], 1).ShouldBeExactly(new DotsPlaced(who, Room.Id("round"), _cards[1], 1));
        _room.Dots("Vendor 1", _cards[1], 1).ShouldBeEmpty();
    }

    [Fact]
    public void dots_can_be_taken_back_and_placed_elsewhere()
    {
        _room.Open(VotingMethod.Dots, budget: 3);
        _room.Dots("Vendor 1", _cards[0], 3);
        _room.Refuse("VOTE_BUDGET_SPENT", "Vendor 1", Place(_cards[1], 1));
        _room.Dots("Vendor 1", _cards[0], 0).ShouldBeExactly(
            new DotsPlaced(Room.Id("Vendor 1"), Room.Id("round"), _cards[0], 0), new VotersCounted(Room.Id("round"), 0));
        _room.Dots("Vendor 1", _cards[1], 3).ShouldNotBeEmpty();
        _room.State.SeatOf(Room.Id("Vendor 1")).Slice.Ballots.Single().Entries.ShouldBe([new BallotEntry(_cards[1], 3, null)]);
    }

    [Fact]
    public void budget_limit_per_card_and_own_cards_are_watched()
    {
        _room.Open(VotingMethod.Dots, budget: 4, maxPerCard: 2, selfVote: false);
        _room.Refuse("TOO_MANY_DOTS_ON_CARD", "Vendor 1", Place(_cards[0], 3));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Vendor 1", Place(_cards[0], -1));
        _room.Refuse("OWN_CARD", "Customer 1", Place(_cards[0], 1));
        _room.Refuse("CARD_NOT_FOUND", "Vendor 1", Place(Room.Id("nothing"), 1));
        _room.Refuse("ROUND_NOT_FOUND", "Vendor 1", Place(_cards[0], 1) with { RoundId = Room.Id("nowhere") });
        _room.Refuse("NOT_ALLOWED", "Fay", Place(_cards[0], 1));
        _room.Refuse("WRONG_VOTING_METHOD", "Vendor 1", new CastBallot(_room.Next(), Room.WorkshopId, Room.Id("round"), _cards[0], BallotChoice.Agree));
    }

    [Fact]
    public void own_anonymous_cards_may_always_be_voted_on_for_a_missing_vote_would_name_their_author()
    {
        _room.Start(Method.AgreeDisagreePass, "anonymous", anonymous: true);
        var card = _room.Write("Vendor 1", "said by nobody");
        _room.Refuse("NOT_ALLOWED", "Fay", Open(null)).Path.ShouldBe(["selfVote"]);
        _room.Refuse("NOT_ALLOWED", "Fay", Open([_cards[0], card]));
        _room.Send("Fay", Open([_cards[0]])).ShouldHaveSingleItem();

        OpenVotingRound Open(IReadOnlyList<Guid>? cards) => new(
            _room.Next(), Room.WorkshopId, Room.Id("round"), _room.Board.CurrentStepId!.Value, VotingMethod.Agreement, cards, Budget: null, MaxPerCard: null, SelfVote: false);
    }

    [Fact]
    public void a_closed_round_takes_none()
    {
        _room.Open(VotingMethod.Dots);
        _room.Close();
        _room.Refuse("ROUND_CLOSED", "Vendor 1", Place(_cards[0], 1));
        _room.Refuse("ROUND_CLOSED", "Vendor 1", new ConsentToSmallSide(_room.Next(), Room.WorkshopId, Room.Id("round"), true));
        _room.Send("Fay", new CloseVotingRound(_room.Next(), Room.WorkshopId, Room.Id("round"))).ShouldBeEmpty();
    }

    [Fact]
    public void a_side_that_does_not_write_in_the_step_does_not_vote_in_it()
    {
        _room.Start(Method.DotVoting, "customers vote", writers: [Side.Customer]);
        _room.Open(VotingMethod.Dots);
        _room.Refuse("SIDE_DOES_NOT_WRITE", "Vendor 1", Place(_cards[0], 1));
        _room.Dots("Customer 1", _cards[0], 1).ShouldNotBeEmpty();
        _room.Close()[0].Sides.Select(side => side.Side).ShouldBe([Side.Customer]);
    }

    [Fact]
    public void a_vote_stays_open_when_its_step_ends()
    {
        _room.Open(VotingMethod.Dots);
        _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        _room.Dots("Vendor 1", _cards[0], 1).ShouldNotBeEmpty();
    }

    private PlaceDots Place(Guid card, int dots) => new(_room.Next(), Room.WorkshopId, Room.Id("round"), card, dots);
}

public sealed class when_agreeing_and_disagreeing
{
    private readonly Room _room = new();

    [Fact]
    public void the_last_word_stands_and_can_be_taken_back()
    {
        var card = _room.Cards("one")[0];
        _room.Open(VotingMethod.Agreement);
        _room.Say("Vendor 1", card, BallotChoice.Agree).Count.ShouldBe(2);
        _room.Say("Vendor 1", card, BallotChoice.Agree).ShouldBeEmpty();
        _room.Say("Vendor 1", card, BallotChoice.Pass).ShouldHaveSingleItem();
        _room.Say("Vendor 1", card, null).Count.ShouldBe(2);
        _room.Say("Vendor 1", card, null).ShouldBeEmpty();
        _room.Refuse("WRONG_VOTING_METHOD", "Vendor 1", new PlaceDots(_room.Next(), Room.WorkshopId, Room.Id("round"), card, 1));
    }
}
