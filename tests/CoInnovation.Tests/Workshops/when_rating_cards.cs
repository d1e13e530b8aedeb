using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Workshops;

public sealed class when_rating_cards
{
    private static readonly Guid Round = Room.Id("round");
    private readonly Room _room = new();
    private readonly IReadOnlyList<Guid> _cards;

    public when_rating_cards() => _cards = _room.Cards("one", "two");

    [Fact]
    public void nobody_else_learns_more_than_the_number_of_voters()
    {
        _room.Open(VotingMethod.Nuf);
        _room.Rate("Vendor 1", _cards[0], Room.Nuf(3, 9, 6)).ShouldBeExactly(
            new CardRated(Room.Id("Vendor 1"), Round, _cards[0], Room.Nuf(3, 9, 6)), new VotersCounted(Round, 1));
        _room.Rate("Vendor 1", _cards[1], Room.Nuf(1, 1, 1)).ShouldHaveSingleItem();
        Audience.FeedOf(new CardRated(Room.Id("Vendor 1"), Round, _cards[0], Room.Nuf(3, 9, 6))).ShouldBe(Audience.Own(Room.Id("Vendor 1")));
    }

    [Fact]
    public void the_last_rating_stands_and_can_be_taken_back()
    {
        _room.Open(VotingMethod.ImpactEffort);
        _room.Rate("Vendor 1", _cards[0], Room.Place(70, 20)).Count.ShouldBe(2);
        _room.Rate("Vendor 1", _cards[0], Room.Place(70, 20)).ShouldBeEmpty();
        _room.Rate("Vendor 1", _cards[0], Room.Place(0, 100)).ShouldHaveSingleItem();
        _room.State.SeatOf(Room.Id("Vendor 1")).Slice.Ballots.Single().Entries.ShouldBe([new BallotEntry(_cards[0], Dots: null, Choice: null, Room.Place(0, 100))]);
        _room.Rate("Vendor 1", _cards[0], null).ShouldBeExactly(new CardRated(Room.Id("Vendor 1"), Round, _cards[0], Rating: null), new VotersCounted(Round, 0));
        _room.Rate("Vendor 1", _cards[0], null).ShouldBeEmpty();
        _room.State.SeatOf(Room.Id("Vendor 1")).Slice.Ballots.ShouldBeEmpty();
    }

    [Fact]
    public void it_is_given_whole_and_within_its_scale()
    {
        _room.Open(VotingMethod.Nuf);
        _room.Refuse("RATING_INVALID", "Vendor 1", Rate(Room.Nuf(0, 5, 5))).Path.ShouldBe(["rating", "new"]);
        _room.Refuse("RATING_INVALID", "Vendor 1", Rate(Room.Nuf(5, 11, 5))).Path.ShouldBe(["rating", "useful"]);
        _room.Refuse("RATING_INVALID", "Vendor 1", Rate(new Rating(5, 5, null, null, null))).Path.ShouldBe(["rating", "feasible"]);
        _room.Refuse("RATING_INVALID", "Vendor 1", Rate(new Rating(5, 5, 5, 50, null))).Path.ShouldBe(["rating", "impact"]);
        _room.Close();
        _room.Open(VotingMethod.ImpactEffort, name: "second");
        _room.Refuse("RATING_INVALID", "Vendor 1", Rate(Room.Place(101, 0)) with { RoundId = Room.Id("second") }).Path.ShouldBe(["rating", "impact"]);
        _room.Refuse("RATING_INVALID", "Vendor 1", Rate(Room.Nuf(5, 5, 5)) with { RoundId = Room.Id("second") }).Path.ShouldBe(["rating", "new"]);
    }

    [Fact]
    public void other_rounds_and_other_votes_are_refused()
    {
        _room.Open(VotingMethod.Nuf, selfVote: false);
        _room.Refuse("WRONG_VOTING_METHOD", "Vendor 1", new PlaceDots(_room.Next(), Room.WorkshopId, Round, _cards[0], 1));
        _room.Refuse("WRONG_VOTING_METHOD", "Vendor 1", new CastBallot(_room.Next(), Room.WorkshopId, Round, _cards[0], BallotChoice.Agree));
        _room.Refuse("OWN_CARD", "Customer 1", Rate(Room.Nuf(5, 5, 5)));
        _room.Refuse("CARD_NOT_FOUND", "Vendor 1", Rate(Room.Nuf(5, 5, 5)) with { CardId = Room.Id("nothing") });
        _room.Refuse("NOT_ALLOWED", "Fay", Rate(Room.Nuf(5, 5, 5)));
        _room.Close();
        _room.Refuse("ROUND_CLOSED", "Vendor 1", Rate(null));
        _room.Open(VotingMethod.Dots, name: "dots");
        _room.Refuse("WRONG_VOTING_METHOD", "Vendor 1", Rate(Room.Nuf(5, 5, 5)) with { RoundId = Room.Id("dots") });
    }

    [Fact]
    public void it_is_on_the_ideas_if_there_are_any()
    {
        _room.Open(VotingMethod.Nuf);
        _room.Board.VotingRounds.Single().ShouldSatisfyAllConditions(
            round => round.CardIds.ShouldBe(_cards), round => round.Budget.ShouldBeNull(), round => round.MaxPerCard.ShouldBeNull(), round => round.Collects.ShouldBeFalse());
        _room.Close();
        _room.Start(Method.Brainwriting, "ideas", Visibility.Open);
        var idea = _room.Write("Vendor 1", "an idea");
        _room.Open(VotingMethod.ImpactEffort, name: "map");
        _room.Board.VotingRounds[^1].CardIds.ShouldBe([idea]);
        _room.Send("Fay", new CloseVotingRound(_room.Next(), Room.WorkshopId, Room.Id("map")));
        _room.Open(VotingMethod.Dots, name: "dots");
        _room.Board.VotingRounds[^1].CardIds.ShouldBe([idea]);
    }

    private RateCard Rate(Rating? rating) => new(_room.Next(), Room.WorkshopId, Round, _cards[0], rating);
}
