using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Tests.Workshops;

public sealed class counting_ratings
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);
    private readonly IReadOnlyList<Guid> _cards;

    public counting_ratings() => _cards = _room.Cards("one", "two", "three");

    [Fact]
    public void each_side_counts_as_much_however_many_of_it_rate()
    {
        foreach (var number in Enumerable.Range(4, 3))
        {
            _room.Join($"Vendor {number}", Side.Vendor);
        }

        _room.Open(VotingMethod.Nuf);
        RateAs("Vendor", 6, _cards[0], Room.Nuf(10, 10, 10));
        RateAs("Customer", 3, _cards[0], Room.Nuf(1, 4, 10));

        var result = _room.Close()[0];
        result.CardId.ShouldBe(_cards[0]);
        result.Mean.ShouldBe(new MeanRating(5.5, 7, 10, null, null));
        result.Score.ShouldBe(22.5);
        result.Divided.ShouldBe(1);
        result.Sides.Select(side => (side.Voters, side.Seen, side.Mean)).ShouldBe(
            [(6, 6, new MeanRating(10, 10, 10, null, null)), (3, 3, new MeanRating(1, 4, 10, null, null))]);
    }

    [Fact]
    public void places_are_ranked_by_impact_less_effort_and_what_nobody_rated_comes_last()
    {
        _room.Open(VotingMethod.ImpactEffort);
        RateAs("Vendor", 3, _cards[0], Room.Place(10, 90));
        RateAs("Customer", 3, _cards[0], Room.Place(30, 70));
        RateAs("Customer", 3, _cards[1], Room.Place(80, 20));

        var results = _room.Close();
        results.Select(result => (result.CardId, result.Rank, result.Score)).ShouldBe([(_cards[1], 1, 60), (_cards[0], 2, -60), (_cards[2], 3, null)]);
        results.Select(result => result.Divided).ShouldBe([0, 0.2, 0]);
        results[0].Sides[0].ShouldBe(SideResult.Undisclosed(Side.Vendor) with { Hidden = false, Voters = 3, Seen = 0 });
    }

    [Fact]
    public void a_side_with_fewer_than_three_voters_is_in_no_number()
    {
        _room.Open(VotingMethod.Nuf);
        RateAs("Vendor", 3, _cards[0], Room.Nuf(2, 2, 2));
        RateAs("Customer", 2, _cards[0], Room.Nuf(9, 9, 9));

        var result = _room.Close()[0];
        (result.Score, result.Divided).ShouldBe((6, 0));
        result.Sides[1].ShouldBe(SideResult.Undisclosed(Side.Customer));
    }

    [Fact]
    public void unless_all_of_its_voters_consent()
    {
        _room.Open(VotingMethod.Nuf);
        RateAs("Customer", 1, _cards[0], Room.Nuf(9, 9, 9));
        _room.Send("Customer 1", new ConsentToSmallSide(_room.Next(), Room.WorkshopId, Room.Id("round"), true));

        var result = _room.Close()[0];
        (result.Score, result.Sides[1].Seen).ShouldBe((27, 1));
        result.Sides[0].Hidden.ShouldBeTrue();
    }

    [Fact]
    public void what_fewer_than_three_of_a_large_side_gave_one_card_is_in_no_number_either()
    {
        _room.Open(VotingMethod.Nuf);
        RateAs("Vendor", 3, _cards[0], Room.Nuf(2, 2, 2));
        RateAs("Customer", 3, _cards[1], Room.Nuf(5, 5, 5));
        RateAs("Customer", 2, _cards[0], Room.Nuf(9, 9, 9));

        var result = _room.Close().Single(card => card.CardId == _cards[0]);
        (result.Score, result.Divided).ShouldBe((6, 0));
        result.Sides[1].ShouldBe(SideResult.Undisclosed(Side.Customer) with { Hidden = false, Voters = 3, Seen = 2 });
    }

    /// <summary>Rounds that were closed before there were ratings say nothing of them.</summary>
    [Fact]
    public void results_of_before_are_still_read()
    {
        var id = Guid.Empty;
        var stored = $$"""
            {"roundId":"{{id}}","results":[{"cardId":"{{id}}","rank":1,"consensus":null,"meanShare":0.5,"divided":0,
            "sides":[{"side":"VENDOR","hidden":false,"voters":3,"dots":2,"share":0.5,"agree":null,"disagree":null,"pass":null,"seen":null}]}]}
            """;
        var result = JsonSerializer.Deserialize<VotingRoundClosed>(stored, EventJson.Options)!.Results.Single();
        (result.MeanShare, result.Mean, result.Score).ShouldBe((0.5, null, null));
        result.Sides.Single().ShouldBe(new SideResult(Side.Vendor, false, 3, 2, 0.5, null, null, null, null));
    }

    private void RateAs(string side, int people, Guid card, Rating rating)
    {
        for (var number = 1; number <= people; number++)
        {
            _room.Rate($"{side} {number}", card, rating);
        }
    }
}
