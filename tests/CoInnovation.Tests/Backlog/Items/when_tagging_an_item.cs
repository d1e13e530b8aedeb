using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_tagging_an_item
{
    private readonly SampleItem _item = new();

    [Fact]
    public void tags_are_made_comparable_and_sealed_for_whoever_typed_them()
    {
        var tagged = (ItemTagged)Tag(["  Two   Words ", "BILLING", "billing", "e\u0301cole"]).Single();

        tagged.Added.ShouldBe(((string[])["two words", "billing", "école"]).Select(tag => Sealed.Of(SampleItem.Facilitator.ParticipantId, tag)));
        tagged.Removed.ShouldBeEmpty();
        tagged.TaggedAt.ShouldBe(SampleItem.Now);
        _item.State.TagTexts.ShouldBe(["two words", "billing", "école"]);
    }

    [Fact]
    public void tags_that_are_there_or_are_not_are_nothing_new()
    {
        Tag(["billing", "later"]);

        Tag(["Billing"], ["never there"]).ShouldBeEmpty();
        Tag([], ["LATER"]).Cast<ItemTagged>().Single().Removed.Single().Text.ShouldBe("later");
        _item.State.TagTexts.ShouldBe(["billing"]);
    }

    [Fact]
    public void what_comes_and_goes_in_one_command_goes()
    {
        Tag(["old"]);

        Tag(["old", "new"], ["old"]);

        _item.State.TagTexts.ShouldBe(["new"]);
    }

    [Fact]
    public void an_item_has_at_most_twenty()
    {
        Tag([.. Enumerable.Range(1, 20).Select(number => $"tag {number}")]);

        Should.Throw<RuleViolationException>(() => Tag(["one more"])).Code.ShouldBe("TOO_MANY_TAGS");
        Tag(["one more"], ["tag 1"]).ShouldHaveSingleItem();
        Should.Throw<RuleViolationException>(() => Tag([], [.. Enumerable.Range(1, 21).Select(number => $"{number}")])).Path.ShouldBe(["remove"]);
    }

    [Theory]
    [InlineData(" \u200B ", "TEXT_EMPTY")]
    [InlineData("a tag of forty-one characters is too long", "TEXT_TOO_LONG")]
    public void a_tag_has_one_to_forty_characters(string tag, string code)
    {
        Should.Throw<InvalidInputException>(() => Tag([tag])).Code.ShouldBe(code);
        Tag([new string('x', 40)]).ShouldHaveSingleItem();
    }

    [Fact]
    public void what_was_never_kept_is_not_found() => Should.Throw<NotFoundException>(
        () => TagItem.Decide(new TagItem(Room.Id("command"), SampleItem.Id, ["tag"], null), ItemState.Unknown, SampleItem.ByTheFacilitator)).Path.ShouldBe(["itemId"]);

    private IReadOnlyList<BacklogItemEvent> Tag(IReadOnlyList<string> add, IReadOnlyList<string>? remove = null) =>
        _item.Send(TagItem.Decide, new TagItem(Room.Id("command"), SampleItem.Id, add, remove));
}

/// <summary>The same end to end.</summary>
public sealed class when_items_of_both_kinds_are_tagged(TestApi api) : IClassFixture<TestApi>
{
    private const string Item = "item { __typename ... on Idea { id tags } ... on PainPoint { id tags } }";

    [Fact]
    public async Task the_answer_and_the_lists_show_the_tags()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Tagged");
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);
        var command = new { commandId = Guest.NewId(), itemId = workshop.Favorite, add = (string[])["Zebra", "Billing"] };

        (await productTeam.SendAsync("tagItem", command, Item)).At("item").ToString()
            .ShouldBe($$"""{"__typename":"Idea","id":"{{workshop.Favorite}}","tags":["billing","zebra"]}""");
        (await workshop.Facilitator.SendAsync("tagItem", new { itemId = workshop.Pain, add = (string[])["invoices"] }, Item)).At("item", "tags", 0).GetString().ShouldBe("invoices");
        (await workshop.Facilitator.SendAsync("tagItem", new { itemId = workshop.Favorite, remove = (string[])["zebra"] }, Item)).At("item", "tags").GetArrayLength().ShouldBe(1);

        // The first command again changes nothing any more.
        (await productTeam.SendAsync("tagItem", command, Item)).At("item", "tags").GetArrayLength().ShouldBe(1);
        (await workshop.Customer.AskAsync("query($id: ID!) { idea(id: $id) { tags } }", new { id = workshop.Favorite })).At("idea", "tags", 0).GetString().ShouldBe("billing");
    }

    [Fact]
    public async Task whoever_has_no_business_with_the_item_is_told_that_there_is_none()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Other"));

        (await RefusedAsync(workshop.Facilitator, other.Favorite)).ShouldBe("ITEM_NOT_FOUND");
        (await RefusedAsync(workshop.Facilitator, other.Pain)).ShouldBe("ITEM_NOT_FOUND");
        (await RefusedAsync(workshop.Facilitator, Guest.NewId())).ShouldBe("ITEM_NOT_FOUND");
        (await RefusedAsync(workshop.Facilitator, workshop.Id)).ShouldBe("ITEM_NOT_FOUND");
        (await RefusedAsync(workshop.Customer, workshop.Favorite)).ShouldBe("AUTH_NOT_AUTHORIZED");
    }

    private static Task<string> RefusedAsync(Guest who, Guid item) => who.RefusedAsync("tagItem", new { itemId = item, add = (string[])["tag"] }, "item { __typename }");
}
