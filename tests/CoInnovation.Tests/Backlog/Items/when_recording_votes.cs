using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;
using Sides = CoInnovation.Api.Platform.Principals.Side;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_recording_votes
{
    private static readonly DateOnly October = new(2026, 10, 1);
    private readonly SampleItem _item = new();

    [Fact]
    public void months_are_put_together_and_stand_in_order()
    {
        var recorded = (VotesImported)Record(Side(Sides.Customer, 9, (33, 1, 0, 0), (0, 2, 1, 0), (12, 3, 0, 1))).Single();

        recorded.ImportedAt.ShouldBe(SampleItem.Now);
        var side = recorded.Sides.Single();
        (side.Side, side.Hidden, side.Voters).ShouldBe((Sides.Customer, false, 9));
        side.Months.ShouldBe([new MonthOfVotes(October, 5, 1, 1), new MonthOfVotes(October.AddMonths(1), 1, 0, 0)], ignoreOrder: false);
    }

    [Fact]
    public void a_small_side_leaves_no_number()
    {
        var recorded = (VotesImported)Record(Side(Sides.Vendor, 2, (0, 1, 1, 0)), Side(Sides.Customer, 3, (0, 1, 1, 0))).Single();

        (recorded.Sides[0].Hidden, recorded.Sides[0].Voters, recorded.Sides[0].Months.Count).ShouldBe((true, null, 0));
        (recorded.Sides[1].Hidden, recorded.Sides[1].Voters, recorded.Sides[1].Months.Count).ShouldBe((false, 3, 1));
    }

    [Fact]
    public void the_same_again_is_nothing_new_and_others_take_their_place()
    {
        Record(Side(Sides.Vendor, 4, (0, 3, 1, 0)));

        Record(Side(Sides.Vendor, 4, (5, 1, 1, 0), (7, 2, 0, 0))).ShouldBeEmpty();
        Record(Side(Sides.Vendor, 5, (0, 3, 1, 0))).ShouldHaveSingleItem();
        Record().ShouldHaveSingleItem();
        _item.State.Votes.ShouldBeEmpty();
    }

    [Fact]
    public void what_cannot_be_is_refused()
    {
        Code(Side(Sides.Vendor, 3, (0, 2, 1, 1))).ShouldBe("VOTES_EXCEED_VOTERS");
        Code(Side(Sides.Vendor, -1)).ShouldBe("NUMBER_INVALID");
        Code(Side(Sides.Vendor, 9, (0, -1, 1, 1))).ShouldBe("NUMBER_INVALID");
        Code(Side(Sides.Vendor, 9, (90, 1, 1, 1))).ShouldBe("MONTH_TO_COME");
        Code(Side(Sides.Vendor, 9), Side(Sides.Vendor, 9)).ShouldBe("SIDE_TWICE");
        Should.Throw<NotFoundException>(() => RecordVotes.Decide(new RecordVotes(Room.Id("command"), SampleItem.Id, []), ItemState.Unknown, SampleItem.ByTheProductTeam)).Path.ShouldBe(["itemId"]);
    }

    private string Code(params VotesOfSide[] sides) => Should.Throw<InvalidInputException>(() => Record(sides)).Code;

    private IReadOnlyList<BacklogItemEvent> Record(params VotesOfSide[] sides) => _item.Send(RecordVotes.Decide, new RecordVotes(Room.Id("command"), SampleItem.Id, sides));

    private static VotesOfSide Side(Side side, int voters, params (int Day, int Agree, int Disagree, int Pass)[] votes) =>
        new(side, voters, [.. votes.Select(vote => new MonthOfVotes(October.AddDays(vote.Day), vote.Agree, vote.Disagree, vote.Pass))]);
}

/// <summary>The same end to end.</summary>
public sealed class when_votes_from_elsewhere_are_recorded(TestApi api) : IClassFixture<TestApi>
{
    private const string Item = "item { ... on Idea { votes { consensus divided sides { side agree disagree pass } byMonth { month agree disagree pass } } } ... on PainPoint { votes { consensus } } }";

    [Fact]
    public async Task they_count_beside_those_of_the_workshop_and_can_be_replaced()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "And elsewhere");
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);

        // In the workshop one of each side agreed.
        var votes = (await productTeam.SendAsync("recordVotes", Votes(workshop.Favorite, voters: 8, agree: 2, disagree: 5, pass: 1), Item)).At("item", "votes");
        votes.At("sides").ToString().ShouldBe("""[{"side":"VENDOR","agree":1,"disagree":0,"pass":0},{"side":"CUSTOMER","agree":3,"disagree":5,"pass":1}]""");
        votes.At("consensus").GetDouble().ShouldBe(2.0 / 3 * 4 / 11, 1e-12);
        votes.At("divided").GetDouble().ShouldBe(1 - 3.0 / 9, 1e-12);
        votes.At("byMonth", 0).ToString().ShouldBe("""{"month":"2017-06-01","agree":2,"disagree":5,"pass":1}""");
        votes.At("byMonth").GetArrayLength().ShouldBe(2);

        (await productTeam.SendAsync("recordVotes", Votes(workshop.Favorite, voters: 3, agree: 3, disagree: 0, pass: 0), Item)).At("item", "votes", "sides", 1).ToString()
            .ShouldBe("""{"side":"CUSTOMER","agree":4,"disagree":0,"pass":0}""");
        (await productTeam.SendAsync("recordVotes", Votes(workshop.Favorite, voters: 2, agree: 2, disagree: 0, pass: 0), Item)).At("item", "votes", "sides", 1).ToString()
            .ShouldBe("""{"side":"CUSTOMER","agree":1,"disagree":0,"pass":0}""");
        (await productTeam.SendAsync("recordVotes", Votes(workshop.Pain, voters: 4, agree: 4, disagree: 0, pass: 0), Item)).At("item", "votes", "consensus").GetDouble().ShouldBe(5.0 / 6, 1e-12);
        (await productTeam.SendAsync("recordVotes", new { itemId = workshop.Pain, sides = Array.Empty<object>() }, Item)).At("item", "votes").ToString().ShouldBe("""{"consensus":null}""");
    }

    [Fact]
    public async Task only_the_product_team_may()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Not theirs to count");

        (await workshop.Facilitator.RefusedAsync("recordVotes", Votes(workshop.Favorite, 3, 3, 0, 0), "item { __typename }")).ShouldBe("AUTH_NOT_AUTHORIZED");
        (await (await SampleWorkshop.ProductTeamAsync(api)).RefusedAsync("recordVotes", Votes(Guest.NewId(), 3, 3, 0, 0), "item { __typename }")).ShouldBe("ITEM_NOT_FOUND");
    }

    private static object Votes(Guid item, int voters, int agree, int disagree, int pass) =>
        new { itemId = item, sides = new[] { new { side = "CUSTOMER", voters, months = new[] { new { month = "2017-06-15", agree, disagree, pass } } } } };
}
