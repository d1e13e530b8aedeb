using System.Text.Json;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Revenues;

public sealed class when_noting_a_revenue
{
    [Fact]
    public void the_last_one_counts_and_null_forgets_it()
    {
        var noted = (OrganizationRevenueSet)Set(1_000_000m, OrganizationRevenue.Unknown).Single();
        var known = OrganizationRevenue.Unknown.Apply(noted);

        known.AnnualRevenue.ShouldBe(1_000_000m);
        Set(1_000_000m, known).ShouldBeEmpty();
        ((OrganizationRevenueSet)Set(null, known).Single()).AnnualRevenue.ShouldBeNull();
        Set(null, OrganizationRevenue.Unknown).ShouldBeEmpty();
        Should.Throw<InvalidInputException>(() => Set(-0.01m, known)).Code.ShouldBe("REVENUE_INVALID");
    }

    private static IEnumerable<object> Set(decimal? revenue, OrganizationRevenue known) =>
        SetOrganizationRevenue.Decide(new SetOrganizationRevenue(Room.Id("command"), Room.Id("organization"), revenue), known, SampleItem.ByTheProductTeam).Events.Select(one => one.Data);
}

/// <summary>The same end to end.</summary>
public sealed class when_weighing_ideas_by_revenue(TestApi api) : IClassFixture<TestApi>
{
    private const string Weighed = "query($id: ID!) { idea(id: $id) { scores { weightedRevenue { value organizations { organization { name } annualRevenue } } } } }";

    [Fact]
    public async Task each_organization_that_wants_an_idea_counts_once_and_only_the_product_team_sees_it()
    {
        var (workshop, productTeam) = (await SampleWorkshop.HoldAsync(api, "Revenue"), await SampleWorkshop.ProductTeamAsync(api));
        var sides = await productTeam.AskAsync("query($id: ID!) { workshop(id: $id) { sides { organization { id name } } } }", new { id = workshop.Id });
        var organizations = sides.At("workshop", "sides").EnumerateArray()
            .ToDictionary(side => side.At("organization", "name").GetString()!, side => side.At("organization", "id").GetGuid());
        (await productTeam.AskAsync("{ organizationRevenues { organization { id } annualRevenue } }")).At("organizationRevenues").EnumerateArray()
            .Single(one => one.At("organization", "id").GetGuid() == organizations["Harbor Hospital"]).At("annualRevenue").ValueKind.ShouldBe(JsonValueKind.Null);
        (await ValueAsync(workshop.Favorite)).ShouldBeNull();

        // The vendor proposed the favorite; the customer raised the pain point that it answers, and proposed the other idea.
        await SetAsync("Harbor Hospital", 1000.5);
        await SetAsync("Northwind Software", 20);
        (await ValueAsync(workshop.Favorite)).ShouldBe(1020.5);
        (await ValueAsync(workshop.Divided)).ShouldBe(1000.5);
        await workshop.Facilitator.SendAsync("withdrawAnswer", new { ideaId = workshop.Favorite, painPointId = workshop.Pain }, "idea { id }");
        (await ValueAsync(workshop.Favorite)).ShouldBe(20);
        await workshop.Facilitator.SendAsync("mergeItem", new { itemId = workshop.Divided, intoId = workshop.Favorite, reason = "The same." }, "item { __typename }");
        (await ValueAsync(workshop.Favorite)).ShouldBe(1020.5);
        await workshop.Facilitator.SendAsync("unmergeItem", new { itemId = workshop.Divided, reason = "Not the same." }, "item { __typename }");
        (await ValueAsync(workshop.Favorite)).ShouldBe(20);
        await SetAsync("Northwind Software", null);
        (await ValueAsync(workshop.Favorite)).ShouldBeNull();

        var list = await productTeam.AskAsync("query($w: ID!) { ideas(where: {workshopId: {eq: $w}, weightedRevenue: {gt: 0}}, order: [{weightedRevenue: DESC}]) { nodes { id } } }", new { w = workshop.Id });
        list.At("ideas", "nodes").Texts("id").ShouldBe([$"{workshop.Divided}"]);
        (await workshop.Facilitator.AskAsync(Weighed, new { id = workshop.Divided })).At("idea", "scores", "weightedRevenue").ValueKind.ShouldBe(JsonValueKind.Null);
        (await workshop.Facilitator.AnswerAsync("{ ideas(where: {weightedRevenue: {gt: 0}}) { totalCount } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
        (await workshop.Facilitator.AnswerAsync("{ ideas(where: {or: [{not: {weightedRevenue: {gt: 0}}}]}) { totalCount } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
        (await workshop.Facilitator.AnswerAsync("{ ideas(order: [{weightedRevenue: DESC}]) { nodes { id } } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
        (await workshop.Facilitator.AnswerAsync("{ organizationRevenues { annualRevenue } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
        (await productTeam.RefusedAsync("setOrganizationRevenue", new { organizationId = Guest.NewId(), annualRevenue = 1 }, "revenue { annualRevenue }")).ShouldBe("ORGANIZATION_NOT_FOUND");

        async Task SetAsync(string name, double? revenue) => (await productTeam.SendAsync(
            "setOrganizationRevenue", new { organizationId = organizations[name], annualRevenue = revenue }, "revenue { organization { name } annualRevenue }"))
            .At("revenue", "organization", "name").GetString().ShouldBe(name);

        async Task<double?> ValueAsync(Guid idea)
        {
            var value = (await productTeam.AskAsync(Weighed, new { id = idea })).At("idea", "scores", "weightedRevenue", "value");
            return value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();
        }
    }
}
