using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog;

/// <summary>What one's organizations brought up and what one supports, last changed first.</summary>
public sealed class following_items(TestApi api) : IClassFixture<TestApi>
{
    private const string Following = """
        query($since: DateTime, $first: Int = 20, $after: String) {
          viewer { following(first: $first, after: $after, where: {updatedAt: {gte: $since}}) {
            totalCount pageInfo { hasNextPage endCursor } nodes { __typename ... on PainPoint { id updatedAt } ... on Idea { id updatedAt } } } }
        }
        """;

    private static readonly object All = new { since = "2000-01-01T00:00:00Z" };

    [Fact]
    public async Task the_last_changed_comes_first_and_the_rest_can_be_left_out()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Followed");
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Favorite }, "item { __typename }");
        await workshop.Customer.SendAsync("writeComment", new { itemId = workshop.Pain, commentId = Guest.NewId(), text = "Still." }, "item { __typename }");

        // Its own: two pain points and an idea; and the vendor's idea that it supports.
        var all = (await workshop.Customer.AskAsync(Following, All)).At("viewer", "following");
        all.At("totalCount").GetInt32().ShouldBe(4);
        all.At("nodes").Texts("id").Take(2).ShouldBe([workshop.Pain.ToString(), workshop.Favorite.ToString()]);

        var last = all.At("nodes", 0, "updatedAt").GetString();
        (await workshop.Customer.AskAsync(Following, new { since = last })).At("viewer", "following", "nodes").Texts("id").ShouldBe([workshop.Pain.ToString()]);
        var first = (await workshop.Customer.AskAsync(Following, new { since = "2000-01-01T00:00:00Z", first = 3 })).At("viewer", "following");
        var rest = (await workshop.Customer.AskAsync(Following, new { since = "2000-01-01T00:00:00Z", first = 3, after = first.At("pageInfo", "endCursor").GetString() })).At("viewer", "following");
        first.At("nodes").Texts("id").Concat(rest.At("nodes").Texts("id")).ShouldBe(all.At("nodes").Texts("id"));
    }

    [Fact]
    public async Task what_one_may_not_see_any_more_is_followed_no_more()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Left");
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Favorite }, "item { __typename }");
        await workshop.Customer.SendAsync("leaveWorkshop", new { workshopId = workshop.Id }, "errors { code }");

        (await workshop.Customer.AskAsync(Following, All)).At("viewer", "following", "totalCount").GetInt32().ShouldBe(0);
        (await api.Guest().AskAsync(Following, All)).At("viewer", "following", "totalCount").GetInt32().ShouldBe(0);
    }
}
