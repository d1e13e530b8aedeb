using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog;

/// <summary>The rows of a timeline that say that people said something: the same for every side that may see the item, and none of what was said.</summary>
public sealed class telling_who_spoke(TestApi api) : IClassFixture<TestApi>
{
    private const string Timeline = "query($id: ID!) { node(id: $id) { ... on PainPoint { timeline(first: 100) { totalCount nodes { at what by side organization { id } from to reason item { __typename } } } } ... on Idea { timeline(first: 100) { totalCount nodes { at what by side organization { id } from to reason item { ... on PainPoint { id } } } } } } }";

    [Fact]
    public async Task every_side_reads_the_same_rows_and_none_of_the_words()
    {
        var (workshop, team, comment) = (await SampleWorkshop.HoldAsync(api, "Spoken"), await SampleWorkshop.ProductTeamAsync(api), Guest.NewId());
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 5, note = "Secret note" }, "item { __typename }");
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 4 }, "item { __typename }");
        await workshop.Customer.SendAsync("withdrawSupport", new { itemId = workshop.Pain }, "item { __typename }");
        await workshop.Vendor.SendAsync("writeComment", new { itemId = workshop.Pain, commentId = comment, text = "Secret words" }, "item { __typename }");
        await workshop.Vendor.SendAsync("editComment", new { itemId = workshop.Pain, commentId = comment, text = "Other secret words" }, "item { __typename }");
        await workshop.Vendor.SendAsync("withdrawComment", new { itemId = workshop.Pain, commentId = comment }, "item { __typename }");
        await team.SendAsync("recordVotes", new { itemId = workshop.Pain, sides = new[] { new { side = "CUSTOMER", voters = 3, months = new[] { new { month = "2017-06-15", agree = 3, disagree = 0, pass = 0 } } } } }, "item { __typename }");
        await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "DELIVERED", reason = "It is live." }, "idea { id }");
        await Wait.UntilAsync(async () => (await workshop.Customer.AskAsync("{ reliefDue { totalCount } }")).At("reliefDue", "totalCount").GetInt32() == 1);
        await workshop.Customer.SendAsync("answerReliefCheck", new { painPointId = workshop.Pain, relief = "PARTLY", severityNow = 2, note = "Secret answer" }, "painPoint { id }");

        var seen = await ReadAsync(workshop.Customer, workshop.Pain);
        seen.At("nodes").Texts("what").Skip(1).ShouldBe(["SUPPORTED", "SUPPORT_WITHDRAWN", "COMMENTED", "COMMENT_EDITED", "COMMENT_WITHDRAWN", "VOTES_RECORDED", "RELIEF_ANSWERED"]);
        seen.At("nodes").Texts("side").Skip(1).ShouldBe(["CUSTOMER", "CUSTOMER", "VENDOR", "VENDOR", "VENDOR", null, "CUSTOMER"]);
        foreach (var row in seen.At("nodes").EnumerateArray().Skip(1))
        {
            (row.At("organization").ValueKind, row.At("item").ValueKind).ShouldBe((JsonValueKind.Null, JsonValueKind.Null));
        }

        (seen.At("nodes", 6, "by").GetString(), seen.At("nodes", 7, "to").GetString()).ShouldBe(("PRODUCT_TEAM", "PARTLY"));
        seen.ToString().ShouldNotContain("ecret");
        foreach (var who in (Guest[])[workshop.Vendor, workshop.Facilitator, team])
        {
            (await ReadAsync(who, workshop.Pain)).ToString().ShouldBe(seen.ToString());
        }
    }

    [Fact]
    public async Task whoever_brings_something_up_says_me_too_by_that()
    {
        var (workshop, id) = (await SampleWorkshop.HoldAsync(api, "Brought up"), Guest.NewId());
        await workshop.Customer.SendAsync("submitPainPoint", new { painPointId = id, statement = "Mine", severity = 3 }, "painPoint { id }");

        (await ReadAsync(workshop.Customer, id)).At("nodes").Texts("what").ShouldBe(["SUBMITTED"]);
    }

    [Fact]
    public async Task rows_about_hidden_items_are_absent()
    {
        var (mine, other, team) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Theirs"), await SampleWorkshop.ProductTeamAsync(api));
        await team.SendAsync("answerPainPoint", new { ideaId = mine.Favorite, painPointId = other.Pain }, "idea { id }");
        await team.SendAsync("mergeItem", new { itemId = other.Divided, intoId = mine.Favorite, reason = "The same." }, "item { __typename }");

        var seen = await ReadAsync(mine.Customer, mine.Favorite);
        (seen.At("totalCount").GetInt32(), seen.At("nodes").Texts("what").Single()).ShouldBe((1, "RECORDED"));
        (await ReadAsync(team, mine.Favorite)).At("nodes").Texts("what").ShouldBe(["RECORDED", "ANSWERED", "ABSORBED"]);
        (await ReadAsync(team, mine.Favorite)).At("nodes", 1, "item", "id").GetGuid().ShouldBe(other.Pain);

        // What is in scope is told as ever, and of a merge one's own item tells.
        (await ReadAsync(other.Customer, other.Divided)).At("nodes").Texts("what").ShouldBe(["RECORDED", "MERGED"]);
        await team.SendAsync("withdrawAnswer", new { ideaId = mine.Favorite, painPointId = mine.Pain }, "idea { id }");
        (await ReadAsync(mine.Customer, mine.Favorite)).At("nodes").Texts("what").ShouldBe(["RECORDED", "ANSWER_WITHDRAWN"]);
    }

    private static async Task<JsonElement> ReadAsync(Guest who, Guid id) => (await who.AskAsync(Timeline, new { id })).At("node", "timeline");
}
