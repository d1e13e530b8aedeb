using System.Text.Json;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_editing_a_pain_point
{
    private readonly PainPoint _painPoint = PainPoint.Unknown.Apply(
        new PainPointRecorded(SampleItem.Id, Room.WorkshopId, Sealed.Of(Room.Id("Fay"), "pain"), null, null, null, SampleItem.Now));

    [Fact]
    public void what_is_null_stays()
    {
        var edit = new EditPainPoint(Room.Id("command"), SampleItem.Id, null, null, null, null, null, new NewName("Invoices"));

        EditPainPoint.Decide(edit, _painPoint, SampleItem.ByTheFacilitator).Events.Single().Data.ShouldBeOfType<ItemThemeSet>();
        Should.Throw<NotFoundException>(() => EditPainPoint.Decide(edit, PainPoint.Unknown, SampleItem.ByTheFacilitator)).Code.ShouldBe("ITEM_NOT_FOUND");
    }
}

/// <summary>Many items at once, end to end.</summary>
public sealed class editing_many_items(TestApi api) : IClassFixture<TestApi>
{
    private const string Results = """
        results {
          itemId errors { code }
          item { ... on Idea { ideaStatus: status tags owner release } ... on PainPoint { painStatus: status tags owner } }
          before { ideaStatus painPointStatus tags owner theme release }
        }
        """;

    [Fact]
    public async Task each_item_stands_for_itself_and_can_be_set_back()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Many"), await SampleWorkshop.HoldAsync(api, "Others"));
        await workshop.Facilitator.SendAsync("tagItem", new { itemId = workshop.Favorite, add = (string[])["old"] }, "item { __typename }");
        var edit = new
        {
            commandId = Guest.NewId(),
            itemIds = (Guid[])[workshop.Favorite, workshop.Pain, other.Favorite, workshop.Favorite],
            ideaStatus = "SHORTLISTED",
            reason = "Together.",
            addTags = (string[])["new"],
            removeTags = (string[])["old"],
            owner = "Olga",
            release = "2027.1",
        };

        var results = (await workshop.Facilitator.SendAsync("editItems", edit, Results)).At("results");

        results.EnumerateArray().Select(result => result.At("itemId").GetGuid()).ShouldBe([workshop.Favorite, workshop.Pain, other.Favorite]);
        results.At(0, "item").ToString().ShouldBe("""{"ideaStatus":"SHORTLISTED","tags":["new"],"owner":"Olga","release":"2027.1"}""");
        results.At(0, "before").ToString().ShouldBe("""{"ideaStatus":"NEW","painPointStatus":null,"tags":["old"],"owner":null,"theme":null,"release":null}""");
        results.At(1, "item").ToString().ShouldBe("""{"painStatus":"NEW","tags":["new"],"owner":"Olga"}""");
        results.At(2, "errors", 0, "code").GetString().ShouldBe("ITEM_NOT_FOUND");
        (results.At(2, "item").ValueKind, results.At(2, "before").ValueKind).ShouldBe((JsonValueKind.Null, JsonValueKind.Null));

        // Back to what it was, then the first command again: nothing moves, and the answer still says what was before it.
        var back = new { itemIds = (Guid[])[workshop.Favorite], ideaStatus = "NEW", reason = "Undone.", addTags = (string[])["old"], removeTags = (string[])["new"], owner = (string?)null, release = (string?)null };
        (await workshop.Facilitator.SendAsync("editItems", back, Results)).At("results", 0, "item").ToString()
            .ShouldBe("""{"ideaStatus":"NEW","tags":["old"],"owner":null,"release":null}""");
        var again = (await workshop.Facilitator.SendAsync("editItems", edit, Results)).At("results");
        again.At(0, "item", "ideaStatus").GetString().ShouldBe("NEW");
        again.At(0, "before").ToString().ShouldBe(results.At(0, "before").ToString());
    }

    [Fact]
    public async Task the_whole_is_refused_only_for_what_is_wrong_with_the_whole()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Whole");
        async Task<string> CodeAsync(object input) => await workshop.Facilitator.RefusedAsync("editItems", input, "results { itemId }");

        (await CodeAsync(new { itemIds = Array.Empty<Guid>() })).ShouldBe("ITEMS_INVALID");
        (await CodeAsync(new { itemIds = Enumerable.Range(0, 201).Select(_ => Guest.NewId()) })).ShouldBe("ITEMS_INVALID");
        (await CodeAsync(new { itemIds = (string[])["no id"] })).ShouldBe("ID_INVALID");
        var results = await workshop.Facilitator.SendAsync("editItems", new { itemIds = (Guid[])[workshop.Favorite, workshop.Pain], ideaStatus = "DECLINED", addTags = (string[])["tag"] }, Results);
        results.At("results", 0, "errors", 0, "code").GetString().ShouldBe("TEXT_EMPTY");
        results.At("results", 1, "errors").GetArrayLength().ShouldBe(0);
    }
}
