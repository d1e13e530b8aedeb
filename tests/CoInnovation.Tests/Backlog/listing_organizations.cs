using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

public sealed class listing_organizations(TestApi api) : IClassFixture<TestApi>
{
    private const string Page = "query($after: String, $first: Int) { organizations(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id name } } }";

    [Fact]
    public async Task they_come_by_name_page_after_page_however_many_there_are()
    {
        await SampleWorkshop.HoldAsync(api, "Organizations");
        var team = await SampleWorkshop.ProductTeamAsync(api);
        await team.SendAsync("submitPainPoint", new { painPointId = Guest.NewId(), statement = "One", severity = 1, onBehalfOf = "Éclair Labs" }, "painPoint { id }");

        var named = (await AllAsync(team, 1)).Select(organization => organization.At("name").GetString()).ToList();
        named.IndexOf("Éclair Labs").ShouldBe(named.IndexOf("Harbor Hospital") - 1);
        named.IndexOf("Northwind Software").ShouldBeGreaterThan(named.IndexOf("Harbor Hospital"));

        await using (var fill = api.Services.GetRequiredService<Database>().Owner.CreateCommand(
            "insert into read.organizations (tenant, id, name, name_folded) select 'default', gen_random_uuid(), case when n > 3 then 'Same' end, case when n > 3 then 'same' end from generate_series(1, 1200) as n"))
        {
            await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var all = await AllAsync(team, 100);
        all.Count.ShouldBe(named.Count + 1200);
        all.Select(organization => organization.At("id").GetGuid()).ShouldBeUnique();
        all[^3..].Select(organization => organization.At("name").ValueKind).ShouldBe([JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null]);
    }

    [Fact]
    public async Task they_are_the_product_teams_to_see()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Not theirs to list");

        (await workshop.Facilitator.AnswerAsync("{ organizations { totalCount } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
    }

    private static async Task<List<JsonElement>> AllAsync(Guest team, int first)
    {
        List<JsonElement> all = [];
        for (string? after = null; ;)
        {
            var page = (await team.AskAsync(Page, new { after, first })).At("organizations");
            all.AddRange(page.At("nodes").EnumerateArray());
            if (!page.At("pageInfo", "hasNextPage").GetBoolean())
            {
                page.At("totalCount").GetInt32().ShouldBe(all.Count);
                return all;
            }

            after = page.At("pageInfo", "endCursor").GetString();
        }
    }
}
