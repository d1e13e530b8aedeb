using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using static CoInnovation.Api.Workshops.BallotChoice;

namespace CoInnovation.Tests.Workshops;

public sealed class counting_votes
{
    [Fact]
    public void consensus_weighs_sides_and_not_heads()
    {
        VotingResults.Consensus([(8, 10), (1, 4)])!.Value.ShouldBe(0.25, 1e-12);
        VotingResults.Consensus([(6, 10), (4, 4)])!.Value.ShouldBe(0.4861, 0.00005);
        VotingResults.Consensus([]).ShouldBeNull();
    }

    [Fact]
    public void twelve_vendors_cannot_outvote_three_customers()
    {
        var room = new Room(Side.Vendor, Side.Customer);
        foreach (var number in Enumerable.Range(4, 7))
        {
            room.Join($"Vendor {number}", Side.Vendor);
        }

        room.Join("Customer 4", Side.Customer);
        var cards = room.Cards("vendors like it", "customers like it");
        room.Open(VotingMethod.Agreement);
        Say(room, cards[0], "Vendor", 10, agree: 8);
        Say(room, cards[0], "Customer", 4, agree: 1);
        Say(room, cards[1], "Vendor", 10, agree: 6);
        Say(room, cards[1], "Customer", 4, agree: 4);

        var results = room.Close();
        results.Select(result => (result.CardId, result.Rank)).ShouldBe([(cards[1], 1), (cards[0], 2)]);
        results[0].Consensus!.Value.ShouldBe(35 / 72.0, 1e-12);
        results[1].Consensus!.Value.ShouldBe(0.25, 1e-12);
        results[1].Divided.ShouldBe(0.8 - 0.25, 1e-12);
        results[1].Sides.ShouldBe([new(Side.Vendor, false, 10, null, null, 8, 2, 0, 10), new(Side.Customer, false, 4, null, null, 1, 3, 0, 4)]);
    }

    [Fact]
    public void dots_are_shares_of_each_sides_dots()
    {
        var room = new Room(Side.Vendor, Side.Customer);
        var cards = room.Cards("one", "two", "three");
        room.Open(VotingMethod.Dots, budget: 4);
        foreach (var vendor in (string[])["Vendor 1", "Vendor 2", "Vendor 3"])
        {
            room.Dots(vendor, cards[0], 3);
            room.Dots(vendor, cards[1], 1);
        }

        foreach (var customer in (string[])["Customer 1", "Customer 2", "Customer 3"])
        {
            room.Dots(customer, cards[1], 2);
        }

        var results = room.Close();
        results.Select(result => (result.CardId, result.Rank, result.MeanShare)).ShouldBe([(cards[1], 1, 0.625), (cards[0], 2, 0.375), (cards[2], 3, 0)]);
        results.Select(result => result.Divided).ShouldBe([0.75, 0.75, 0]);
        results[0].Sides[0].ShouldBe(new SideResult(Side.Vendor, false, 3, 3, 0.25, null, null, null, null));
    }

    [Fact]
    public void equal_results_share_a_rank_whichever_side_comes_first()
    {
        var room = new Room();
        var cards = room.Cards("one", "two", "three");
        room.Open(VotingMethod.Agreement);
        string[] sides = ["Vendor", "Customer", "Partner"];
        for (var shift = 0; shift < 3; shift++)
        {
            for (var side = 0; side < 3; side++)
            {
                Say(room, cards[shift], sides[(side + shift) % 3], 3, agree: side);
            }
        }

        room.Close().Select(result => result.Rank).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void a_side_with_fewer_than_three_voters_is_hidden_and_counts_nowhere()
    {
        var room = new Room(Side.Vendor, Side.Customer);
        var cards = room.Cards("one", "two");
        room.Open(VotingMethod.Agreement);
        Say(room, cards[0], "Vendor", 3, agree: 2);
        Say(room, cards[0], "Customer", 2, agree: 2);

        var result = room.Close()[0];
        result.CardId.ShouldBe(cards[0]);
        result.Consensus!.Value.ShouldBe(3 / 5.0, 1e-12);
        result.Divided.ShouldBe(0);
        result.Sides[1].ShouldBe(SideResult.Undisclosed(Side.Customer));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void unless_all_of_its_voters_consent(int consenting, bool shown)
    {
        var room = new Room(Side.Vendor, Side.Customer);
        var card = room.Cards("one")[0];
        var round = room.Open(VotingMethod.Agreement);
        Say(room, card, "Customer", 2, agree: 2);
        for (var number = 1; number <= consenting; number++)
        {
            room.Send($"Customer {number}", new ConsentToSmallSide(room.Next(), Room.WorkshopId, round, true)).ShouldHaveSingleItem();
            room.Send($"Customer {number}", new ConsentToSmallSide(room.Next(), Room.WorkshopId, round, true)).ShouldBeEmpty();
        }

        room.Close()[0].Sides[1].Hidden.ShouldBe(!shown);
    }

    [Fact]
    public void without_any_shown_side_there_is_no_number_at_all()
    {
        var room = new Room();
        var cards = room.Cards("one", "two");
        room.Open(VotingMethod.Dots);
        room.Dots("Vendor 1", cards[0], 1);
        room.Close().ShouldAllBe(result => result.MeanShare == null && result.Divided == 0 && result.Rank == 1 && result.Sides.All(side => side.Hidden && side.Dots == null));
    }

    private static void Say(Room room, Guid card, string side, int seen, int agree)
    {
        for (var number = 1; number <= seen; number++)
        {
            room.Say($"{side} {number}", card, number <= agree ? Agree : Disagree);
        }
    }
}
