using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_supporting_an_item
{
    private readonly SampleItem _item = new();

    [Fact]
    public void somebody_supports_it_for_their_organization() => Support(4, "Us too.").ShouldBe(
    [
        new ItemSupported(
            Room.Id("Carl"), SampleItem.Organization, null, Side.Customer, 4, Sealed.Of(Room.Id("Carl"), "Us too."), AddedBy: null, SampleItem.Now),
    ]);

    [Fact]
    public void said_again_it_takes_the_place_of_what_was_said_before()
    {
        Support(4, "Us too.");

        Support(4, " Us too. ").ShouldBeEmpty();
        Support(5, "").Cast<ItemSupported>().Single().ShouldSatisfyAllConditions(said => said.Severity.ShouldBe(5), said => said.Note.ShouldBeNull());
        _item.State.Supporters.ShouldHaveSingleItem().Value.Severity.ShouldBe(5);
    }

    [Fact]
    public void one_person_has_one_voice_whichever_of_their_seats_they_act_from()
    {
        Support(4);
        var (first, second) = (SampleItem.ByACustomer.Actor, SampleItem.ByACustomer.Actor with { ParticipantId = Room.Id("Carl again") });
        var another = SampleItem.ByACustomer with { Seat = second, Principal = Principal.Nobody with { Seats = [second, first] } };

        Support(5, by: another).Cast<ItemSupported>().Single().SupporterId.ShouldBe(Room.Id("Carl"));
        _item.Send(WithdrawSupport.Decide, new WithdrawSupport(Room.Id("command"), SampleItem.Id, null), another).ShouldBe([new SupportWithdrawn(Room.Id("Carl"), SampleItem.Now)]);
    }

    [Fact]
    public void the_product_team_supports_it_once_on_behalf_of_an_organization()
    {
        var island = Room.Id("Island Clinic");
        var command = new SupportItem(Room.Id("command"), SampleItem.Id, 3, null, "Island Clinic") { OnBehalfOfId = island };

        _item.Send(SupportItem.Decide, command, SampleItem.ByTheProductTeam)
            .ShouldBe([new ItemSupported(island, island, Sealed.Of(island, "Island Clinic"), Side.Customer, 3, null, Reasons.ProductTeamId, SampleItem.Now)]);
        _item.Send(SupportItem.Decide, command, SampleItem.ByTheProductTeam).ShouldBeEmpty();
        _item.Send(WithdrawSupport.Decide, new WithdrawSupport(Room.Id("command"), SampleItem.Id, "Island Clinic") { OnBehalfOfId = island }, SampleItem.ByTheProductTeam)
            .ShouldBe([new SupportWithdrawn(island, SampleItem.Now)]);
    }

    [Fact]
    public void nobody_else_speaks_on_behalf_of_an_organization() => Should.Throw<RuleViolationException>(
        () => SupportItem.Decide(new SupportItem(Room.Id("command"), SampleItem.Id, 3, null, "Island Clinic"), _item.State, SampleItem.ByACustomer)).Code.ShouldBe("NOT_ALLOWED");

    [Fact]
    public void without_an_organization_there_is_no_voice()
    {
        Should.Throw<RuleViolationException>(() => Support(3, by: SampleItem.ByTheFacilitator)).Code.ShouldBe("ORGANIZATION_NEEDED");
        Should.Throw<RuleViolationException>(() => Support(3, by: SampleItem.ByTheProductTeam)).Code.ShouldBe("ORGANIZATION_NEEDED");
    }

    [Theory]
    [InlineData(null, "SEVERITY_NEEDED")]
    [InlineData(0, "VALUE_OUT_OF_RANGE")]
    [InlineData(6, "VALUE_OUT_OF_RANGE")]
    public void a_pain_point_hurts_from_one_to_five(int? severity, string code) => Should.Throw<InvalidInputException>(() => Support(severity)).Code.ShouldBe(code);

    [Fact]
    public void an_idea_may_hurt_nobody()
    {
        var idea = ItemState.Recorded(ItemKind.Idea, Room.WorkshopId);

        SupportItem.Decide(new SupportItem(Room.Id("command"), SampleItem.Id, null, null, null), idea, SampleItem.ByACustomer).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void a_note_has_at_most_300_characters() =>
        Should.Throw<InvalidInputException>(() => Support(3, new string('x', 301))).Code.ShouldBe("TEXT_TOO_LONG");

    [Fact]
    public void what_was_not_supported_stays_as_it_is() =>
        _item.Send(WithdrawSupport.Decide, new WithdrawSupport(Room.Id("command"), SampleItem.Id, null), SampleItem.ByACustomer).ShouldBeEmpty();

    [Fact]
    public void what_was_never_kept_is_not_found() => Should.Throw<NotFoundException>(
        () => SupportItem.Decide(new SupportItem(Room.Id("command"), SampleItem.Id, 3, null, null), ItemState.Unknown, SampleItem.ByACustomer)).Path.ShouldBe(["itemId"]);

    private IReadOnlyList<BacklogItemEvent> Support(int? severity, string? note = null, CommandContext? by = null) =>
        _item.Send(SupportItem.Decide, new SupportItem(Room.Id("command"), SampleItem.Id, severity, note, null), by ?? SampleItem.ByACustomer);
}

/// <summary>The same end to end.</summary>
public sealed class when_items_of_both_kinds_are_supported(TestApi api) : IClassFixture<TestApi>
{
    private const string Support = """
        supporterCount organizationCount meanSeverity supportedByMe mySupport { severity }
        supporters { totalCount nodes { side severity note addedBy mine organization { name } } }
        """;

    private const string Item = $"item {{ __typename ... on Idea {{ {Support} }} ... on PainPoint {{ {Support} }} }}";

    [Fact]
    public async Task the_item_tells_how_many_and_each_viewer_as_much_as_they_may_know()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Supported");
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 5, note = "Every month." }, Item);
        await workshop.Vendor.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 2 }, Item);
        var all = (await productTeam.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 5, onBehalfOf = "Island Clinic" }, Item)).At("item");

        all.At("supporters", "nodes").EnumerateArray().Select(one => (one.At("organization", "name").GetString(), one.At("severity").GetInt32(), one.At("addedBy").GetString()))
            .ShouldBe([("Harbor Hospital", 5, null), ("Northwind Software", 2, null), ("Island Clinic", 5, "Product team")]);
        (all.At("supporterCount").GetInt32(), all.At("organizationCount").GetInt32(), all.At("meanSeverity").GetDouble()).ShouldBe((3, 3, 4.0));
        all.At("supportedByMe").GetBoolean().ShouldBeFalse();

        var customers = (await workshop.Customer.AskAsync($"query($id: ID!) {{ painPoint(id: $id) {{ {Support} }} }}", new { id = workshop.Pain })).At("painPoint");
        customers.At("mySupport", "severity").GetInt32().ShouldBe(5);
        customers.At("supporterCount").GetInt32().ShouldBe(3);
        customers.At("supporters", "nodes").EnumerateArray().Select(one => one.At("organization").ToString()).ShouldBe(["""{"name":"Harbor Hospital"}""", "", ""]);
        customers.ToString().ShouldNotContain("Northwind");
        customers.ToString().ShouldNotContain("Island");
        (await workshop.Vendor.AskAsync($"query($id: ID!) {{ painPoint(id: $id) {{ {Support} }} }}", new { id = workshop.Pain })).ToString().ShouldNotContain("Every month.");

        var withdrawn = (await productTeam.SendAsync("withdrawSupport", new { itemId = workshop.Pain, onBehalfOf = "island  clinic" }, Item)).At("item");
        (withdrawn.At("supporterCount").GetInt32(), withdrawn.At("organizationCount").GetInt32(), withdrawn.At("meanSeverity").GetDouble()).ShouldBe((2, 2, 3.5));
    }

    [Fact]
    public async Task what_is_merged_into_an_item_counts_with_it_and_each_supporter_once()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Merged");
        const string Ids = "query($id: ID!) { painPoints(where: {workshopId: {eq: $id}}) { nodes { id } } }";
        var other = (await workshop.Customer.AskAsync(Ids, new { id = workshop.Id })).At("painPoints", "nodes").EnumerateArray().Select(one => one.At("id").GetGuid()).First(id => id != workshop.Pain);
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 1 }, Item);
        await workshop.Customer.SendAsync("supportItem", new { itemId = other, severity = 5 }, Item);
        await workshop.Vendor.SendAsync("supportItem", new { itemId = other, severity = 3 }, Item);
        async Task<(int, int, double, int)> OfAsync(Guid id)
        {
            var item = (await workshop.Customer.AskAsync($"query($id: ID!) {{ painPoint(id: $id) {{ {Support} }} }}", new { id })).At("painPoint");
            return (item.At("supporterCount").GetInt32(), item.At("organizationCount").GetInt32(), item.At("meanSeverity").GetDouble(), item.At("supporters", "totalCount").GetInt32());
        }

        await workshop.Facilitator.SendAsync("mergeItem", new { itemId = other, intoId = workshop.Pain, reason = "The same." }, "item { __typename }");
        (await OfAsync(workshop.Pain)).ShouldBe((2, 2, 4.0, 2));
        (await OfAsync(other)).ShouldBe((2, 2, 4.0, 2));
        await workshop.Vendor.SendAsync("withdrawSupport", new { itemId = other }, Item);
        (await OfAsync(workshop.Pain)).ShouldBe((1, 1, 5.0, 1));

        await workshop.Facilitator.SendAsync("unmergeItem", new { itemId = other, reason = "Not the same." }, "item { __typename }");
        (await OfAsync(workshop.Pain)).ShouldBe((1, 1, 1.0, 1));
        (await OfAsync(other)).ShouldBe((1, 1, 5.0, 1));
    }

    [Fact]
    public async Task what_somebody_said_anew_counts_for_the_whole_and_not_where_they_spoke_first()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Said anew");
        const string Ids = "query($id: ID!) { painPoints(where: {workshopId: {eq: $id}}) { nodes { id } } }";
        var other = (await workshop.Customer.AskAsync(Ids, new { id = workshop.Id })).At("painPoints", "nodes").EnumerateArray().Select(one => one.At("id").GetGuid()).First(id => id != workshop.Pain);
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 1 }, Item);
        await workshop.Customer.SendAsync("supportItem", new { itemId = other, severity = 5 }, Item);
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 2 }, Item);

        await workshop.Facilitator.SendAsync("mergeItem", new { itemId = other, intoId = workshop.Pain, reason = "The same." }, "item { __typename }");

        var item = (await workshop.Customer.AskAsync($"query($id: ID!) {{ painPoint(id: $id) {{ {Support} }} }}", new { id = workshop.Pain })).At("painPoint");
        (item.At("meanSeverity").GetDouble(), item.At("supporters", "nodes", 0, "severity").GetInt32()).ShouldBe((2.0, 2));
    }

    [Fact]
    public async Task ideas_are_supported_and_found_by_their_supporters()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Ideas");
        (await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Divided }, Item)).At("item", "supportedByMe").GetBoolean().ShouldBeTrue();

        var found = await workshop.Customer.AskAsync(
            "query($id: ID!) { ideas(where: {workshopId: {eq: $id}, supporterCount: {gte: 1}, organizationCount: {eq: 1}}, order: [{supporterCount: DESC}]) { nodes { id meanSeverity } } }",
            new { id = workshop.Id });
        found.At("ideas", "nodes").EnumerateArray().Single().ToString().ShouldBe($$"""{"id":"{{workshop.Divided}}","meanSeverity":null}""");
    }

    [Fact]
    public async Task what_one_may_not_see_looks_like_what_there_is_not()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Other"));
        object Of(Guid item) => new { commandId = Guid.Empty, itemId = item, severity = 3 };

        var unknown = (await workshop.Customer.PayloadAsync("supportItem", Of(Guest.NewId()), Item)).ToString();
        unknown.ShouldContain("ITEM_NOT_FOUND");
        (await workshop.Customer.PayloadAsync("supportItem", Of(other.Pain), Item)).ToString().ShouldBe(unknown);
        (await workshop.Customer.PayloadAsync("supportItem", Of(other.Favorite), Item)).ToString().ShouldBe(unknown);
    }
}
