using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog.Items;

/// <summary>What people do to items of both kinds, and what the items show of it, end to end.</summary>
public sealed class working_on_items(TestApi api) : IClassFixture<TestApi>
{
    private const string Any = "item { __typename }";
    private const string Aspects = "item { ... on Idea { owner theme status statusReason links { id kind title url } mergedInto { id } } ... on PainPoint { owner theme } }";
    private const string History = """
        query($id: ID!, $after: String) {
          idea(id: $id) {
            updatedAt
            timeline(first: 3, after: $after) {
              totalCount
              pageInfo { hasNextPage endCursor }
              nodes { id at what by side organization { name } from to reason item { ... on Idea { id } } }
            }
          }
        }
        """;

    [Fact]
    public async Task owners_themes_and_links_are_shown_filtered_and_ordered_by()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Aspects");
        var linkId = Guest.NewId();
        await workshop.Facilitator.SendAsync("assignOwner", new { itemId = workshop.Favorite, owner = "Zoé Owner" }, Any);
        await workshop.Facilitator.SendAsync("setTheme", new { itemId = workshop.Pain, theme = "Invoices" }, Any);
        await workshop.Facilitator.SendAsync("assignOwner", new { itemId = workshop.Divided, owner = "Adam" }, Any);
        var linked = await workshop.Facilitator.SendAsync(
            "linkItem", new { itemId = workshop.Favorite, linkId, kind = "DOCUMENT", title = "Sketch", url = "https://docs.example/1" }, Aspects);

        linked.At("item", "owner").GetString().ShouldBe("Zoé Owner");
        linked.At("item", "links").ToString().ShouldBe($$"""[{"id":"{{linkId}}","kind":"DOCUMENT","title":"Sketch","url":"https://docs.example/1"}]""");
        var lists = await workshop.Customer.AskAsync(
            """
            query($workshop: ID!) {
              byOwner: ideas(where: {workshopId: {eq: $workshop}}, order: [{owner: ASC}]) { nodes { owner } }
              zoe: ideas(where: {workshopId: {eq: $workshop}, owner: {contains: "zoe"}, mergedInto: {eq: null}}) { nodes { id } }
              changed: painPoints(where: {workshopId: {eq: $workshop}}, order: [{updatedAt: DESC}], first: 1) { nodes { id theme } }
            }
            """,
            new { workshop = workshop.Id });
        lists.At("byOwner", "nodes").Texts("owner").ShouldBe(["Adam", "Zoé Owner"]);
        lists.At("zoe", "nodes").Texts("id").ShouldBe([$"{workshop.Favorite}"]);
        lists.At("changed", "nodes").ToString().ShouldBe($$"""[{"id":"{{workshop.Pain}}","theme":"Invoices"}]""");
        (await workshop.Facilitator.SendAsync("unlinkItem", new { itemId = workshop.Favorite, linkId }, Aspects)).At("item", "links").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task a_timeline_tells_everybody_the_same_in_order()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "History");
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);
        await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "SHORTLISTED", reason = "It wins." }, "idea { id }");
        await productTeam.SendAsync("assignOwner", new { itemId = workshop.Favorite, owner = "Olga" }, Any);
        await productTeam.SendAsync("assignOwner", new { itemId = workshop.Favorite, owner = "Otto" }, Any);
        await workshop.Facilitator.SendAsync("tagItem", new { itemId = workshop.Favorite, add = (string[])["b", "a"] }, Any);
        await workshop.Facilitator.SendAsync("tagItem", new { itemId = workshop.Favorite, add = (string[])["c"], remove = (string[])["a"] }, Any);

        var first = (await workshop.Customer.AskAsync(History, new { id = workshop.Favorite })).At("idea");
        var cursor = first.At("timeline", "pageInfo", "endCursor").GetString();
        var second = (await workshop.Customer.AskAsync(History, new { id = workshop.Favorite, after = cursor })).At("idea", "timeline");

        first.At("timeline", "totalCount").GetInt32().ShouldBe(6);
        first.At("timeline", "pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue();
        second.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeFalse();
        Rows(first.At("timeline")).Concat(Rows(second)).ShouldBe(
        [
            "RECORDED|PARTICIPANT|VENDOR|Northwind Software|||",
            "STATUS_CHANGED|FACILITATOR|||NEW|SHORTLISTED|It wins.",
            "OWNER_ASSIGNED|PRODUCT_TEAM||||Olga|",
            "OWNER_ASSIGNED|PRODUCT_TEAM|||Olga|Otto|",
            "TAGGED|FACILITATOR||||b, a|",
            "TAGGED|FACILITATOR|||a|c|",
        ]);
        first.At("updatedAt").GetString().ShouldBe(second.At("nodes", 2, "at").GetString());
        (await productTeam.AskAsync(History, new { id = workshop.Favorite })).At("idea", "timeline").ToString().ShouldBe(first.At("timeline").ToString());
    }

    [Fact]
    public async Task a_merge_shows_on_both_sides_and_is_undone_without_loss()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Merged");
        await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Divided, status = "UNDER_REVIEW", reason = "Looking." }, "idea { id }");
        var merge = new { commandId = Guest.NewId(), itemId = workshop.Divided, intoId = workshop.Favorite, reason = "The same." };

        var merged = (await workshop.Facilitator.SendAsync("mergeItem", merge, Aspects)).At("item");
        (merged.At("status").GetString(), merged.At("statusReason").GetString(), merged.At("mergedInto", "id").GetGuid()).ShouldBe(("MERGED", "The same.", workshop.Favorite));
        (await MergedItemsAsync(workshop)).ShouldBe([$"{workshop.Divided}"]);
        (await RefusedAsync(workshop.Facilitator, workshop.Favorite, workshop.Divided)).ShouldBe("MERGE_INTO_MERGED");
        (await RefusedAsync(workshop.Facilitator, workshop.Pain, workshop.Favorite)).ShouldBe("MERGE_OF_KINDS");
        (await RefusedAsync(workshop.Facilitator, workshop.Favorite, workshop.Favorite)).ShouldBe("MERGE_INTO_ITSELF");

        var unmerged = (await workshop.Facilitator.SendAsync("unmergeItem", new { itemId = workshop.Divided, reason = "Not the same." }, Aspects)).At("item");
        (unmerged.At("status").GetString(), unmerged.At("mergedInto").ValueKind).ShouldBe(("UNDER_REVIEW", JsonValueKind.Null));
        (await MergedItemsAsync(workshop)).ShouldBeEmpty();
        var target = (await workshop.Customer.AskAsync(History, new { id = workshop.Favorite })).At("idea", "timeline", "nodes");
        target.Texts("what").ShouldBe(["RECORDED", "ABSORBED", "RELEASED"]);
        target.At(1, "item", "id").GetGuid().ShouldBe(workshop.Divided);

        // The first command again, now that its target is part of something itself, is answered as it was.
        await workshop.Facilitator.SendAsync("mergeItem", new { itemId = workshop.Favorite, intoId = workshop.Divided, reason = "The other way." }, Any);
        (await workshop.Facilitator.SendAsync("mergeItem", merge, Aspects)).At("item", "status").GetString().ShouldBe("UNDER_REVIEW");
    }

    [Theory]
    [InlineData("tagItem", """{"add":["tag"]}""")]
    [InlineData("assignOwner", """{"owner":"Olga"}""")]
    [InlineData("setTheme", """{"theme":"Theme"}""")]
    [InlineData("linkItem", """{"linkId":"00000000-0000-4000-8000-000000000001","kind":"ISSUE","title":"Ticket","url":"https://tracker.example"}""")]
    [InlineData("unlinkItem", """{"linkId":"00000000-0000-4000-8000-000000000001"}""")]
    [InlineData("mergeItem", """{"intoId":"00000000-0000-4000-8000-000000000001","reason":"Because."}""")]
    [InlineData("unmergeItem", """{"reason":"Because."}""")]
    public async Task a_stranger_is_told_that_there_is_no_such_item(string command, string input)
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Other"));
        foreach (var item in (Guid[])[other.Favorite, other.Pain, Guest.NewId()])
        {
            var fields = System.Text.Json.Nodes.JsonNode.Parse(input)!.AsObject();
            fields["itemId"] = item.ToString();
            if (fields.ContainsKey("intoId"))
            {
                fields["intoId"] = workshop.Favorite.ToString();
            }

            (await workshop.Facilitator.RefusedAsync(command, fields, Any)).ShouldBe("ITEM_NOT_FOUND");
        }

        (await RefusedAsync(workshop.Facilitator, workshop.Favorite, other.Favorite)).ShouldBe("ITEM_NOT_FOUND");
    }

    private static Task<string> RefusedAsync(Guest who, Guid item, Guid into) =>
        who.RefusedAsync("mergeItem", new { itemId = item, intoId = into, reason = "Because." }, Any);

    private static async Task<IEnumerable<string?>> MergedItemsAsync(SampleWorkshop workshop) =>
        (await workshop.Customer.AskAsync("query($id: ID!) { idea(id: $id) { mergedItems { nodes { id } } } }", new { id = workshop.Favorite })).At("idea", "mergedItems", "nodes").Texts("id");

    private static IEnumerable<string> Rows(JsonElement timeline) => timeline.At("nodes").EnumerateArray().Select(row =>
    {
        var organization = row.At("organization") is { ValueKind: JsonValueKind.Object } known ? known.At("name").GetString() : "";
        return string.Join('|', row.At("what"), row.At("by"), row.At("side"), organization, row.At("from"), row.At("to"), row.At("reason"));
    });
}
