using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog;

/// <summary>Apart from the other tests of the changelog: what an organization submits between workshops, all of its people see.</summary>
public sealed class paging_through_the_changelog(TestApi api) : IClassFixture<TestApi>
{
    private const string Page = """
        query($first: Int = 20, $after: String) { changelog(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { note } } }
        """;

    [Fact]
    public async Task a_page_goes_on_where_the_last_one_ended_whatever_was_written_meanwhile()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Paged");
        Guid[] ideas = [workshop.Favorite, workshop.Divided, Guest.NewId(), Guest.NewId(), Guest.NewId()];
        foreach (var id in ideas[2..])
        {
            await workshop.Customer.SendAsync("submitIdea", new { ideaId = id, text = $"Idea {id}" }, "idea { id }");
        }

        var team = await SampleWorkshop.ProductTeamAsync(api);
        foreach (var (index, id) in ideas[..4].Index())
        {
            await DeliverAsync(team, id, $"{index}");
        }

        var first = await ReadAsync(workshop.Customer, first: 2);
        first.At("nodes").Texts("note").ShouldBe(["3", "2"]);
        await DeliverAsync(team, ideas[4], "4");
        await team.SendAsync("changeIdeaStatus", new { ideaId = ideas[2], status = "IN_PROGRESS", reason = "The row that the cursor was made of." }, "idea { id }");
        await team.SendAsync("changeIdeaStatus", new { ideaId = ideas[0], status = "CONFIRMED", reason = "A change behind it." }, "idea { id }");

        var rest = await ReadAsync(workshop.Customer, 2, first.At("pageInfo", "endCursor").GetString());
        rest.At("nodes").Texts("note").ShouldBe(["1", "0"]);
        rest.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeFalse();
        (await ReadAsync(workshop.Customer)).At("nodes").Texts("note").ShouldBe(["4", "3", "1", "0"]);
        (await workshop.Customer.AnswerAsync("{ changelog(after: \"nonsense\") { totalCount } }")).ErrorCode().ShouldBe("CURSOR_INVALID");
        (await workshop.Customer.AnswerAsync("{ changelog(first: 101) { totalCount } }")).ErrorCode().ShouldBe("PAGE_INVALID");
    }

    private static async Task<JsonElement> ReadAsync(Guest who, int first = 20, string? after = null) => (await who.AskAsync(Page, new { first, after })).At("changelog");

    private static Task<JsonElement> DeliverAsync(Guest who, Guid ideaId, string note) => who.SendAsync("changeIdeaStatus", new { ideaId, status = "DELIVERED", reason = note }, "idea { id }");
}
