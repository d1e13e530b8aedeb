using CoInnovation.GraphQL;

namespace CoInnovation.Tests.GraphQL;

public sealed class paging_and_filtering
{
    private readonly Sample sample = new();

    [Fact]
    public async Task a_page_leads_to_the_next_one_and_counts_only_when_asked()
    {
        using var first = await sample.RunAsync("{ page(first: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }");
        var page = first.ToJson().GetProperty("data").GetProperty("page");
        page.GetProperty("nodes").GetRawText().ShouldBe("""[{"id":"1"},{"id":"2"}]""");
        var info = page.GetProperty("pageInfo");
        info.GetProperty("hasNextPage").GetBoolean().ShouldBeTrue();
        info.GetProperty("hasPreviousPage").GetBoolean().ShouldBeFalse();
        sample.Calls.ShouldBeEmpty();
        (await sample.AskAsync("query ($after: String) { page(first: 9, after: $after) { edges { node { id } } totalCount pageInfo { hasNextPage } } }", $$"""{"after":"{{info.GetProperty("endCursor").GetString()}}"}"""))
            .ShouldBe("""{"data":{"page":{"edges":[{"node":{"id":"3"}},{"node":{"id":"4"}},{"node":{"id":"5"}}],"totalCount":5,"pageInfo":{"hasNextPage":false}}}}""");
        sample.Calls.ShouldBe(["total"]);
    }

    [Fact]
    public async Task the_last_page_is_in_the_list_s_order() =>
        (await sample.AskAsync("{ page(last: 2) { nodes { id } pageInfo { hasPreviousPage hasNextPage } } }"))
            .ShouldBe("""{"data":{"page":{"nodes":[{"id":"4"},{"id":"5"}],"pageInfo":{"hasPreviousPage":true,"hasNextPage":false}}}}""");

    [Theory]
    [InlineData("first: 101", "PAGE_INVALID")]
    [InlineData("first: -1", "PAGE_INVALID")]
    [InlineData("first: 1, last: 1", "PAGE_INVALID")]
    [InlineData("after: \"nonsense\"", "CURSOR_INVALID")]
    [InlineData("after: \"WyJhIiwxXQ\"", "CURSOR_INVALID")]
    public async Task a_page_that_cannot_be_is_a_coded_error(string arguments, string code)
    {
        using var result = await sample.RunAsync($"{{ page({arguments}) {{ nodes {{ id }} }} }}");
        result.ToJson().GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task a_filter_becomes_a_tree()
    {
        await sample.AskAsync("{ page(where: { title: { contains: \"x\" }, or: [{ votes: { gt: 3 } }, { not: { title: { in: [\"a\", \"b\"] } } }] }, order: [{ votes: DESC }, { title: ASC }]) { nodes { id } } }");
        var all = sample.LastFilter.ShouldBeOfType<AllOf>().Conditions;
        all.Count.ShouldBe(2);
        var either = all.OfType<AnyOf>().Single().Conditions;
        either[0].ShouldBeOfType<Comparison>().Operator.ShouldBe(FilterOperator.Greater);
        either[1].ShouldBeOfType<Not>().Condition.ShouldBeOfType<Comparison>().Operator.ShouldBe(FilterOperator.In);
        var contains = all.OfType<Comparison>().Single();
        (contains.Field, contains.Operator, contains.Value).ShouldBe(("title", FilterOperator.Contains, "x"));
        sample.LastOrder.ShouldBe([new OrderTerm("votes", true), new OrderTerm("title", false)]);
    }

    [Fact]
    public async Task conditions_on_a_list_are_about_its_elements()
    {
        await sample.AskAsync("{ page(where: { tags: { some: { contains: \"x\", in: [\"ax\"] }, none: {}, any: true, all: { eq: \"y\" } } }) { nodes { id } } }");

        var all = sample.LastFilter.ShouldBeOfType<AllOf>().Conditions.Cast<Elements>().ToList();
        all.Select(elements => (elements.Field, elements.Quantifier)).ShouldBe(
            [("tags", Quantifier.Some), ("tags", Quantifier.None), ("tags", Quantifier.All), ("tags", Quantifier.Some)], ignoreOrder: true);
        var some = all.Single(elements => elements is { Quantifier: Quantifier.Some, Condition: not null }).Condition.ShouldBeOfType<AllOf>().Conditions;
        some.Cast<Comparison>().Select(comparison => (comparison.Field, comparison.Operator)).ShouldBe([("tags", FilterOperator.Contains), ("tags", FilterOperator.In)], ignoreOrder: true);
    }

    [Fact]
    public async Task more_than_64_comparisons_are_refused()
    {
        using var result = await sample.RunAsync($"{{ page(where: {{ or: [{string.Join(' ', Enumerable.Repeat("{ votes: { gt: 1 } }", 65))}] }}) {{ nodes {{ id }} }} }}");
        result.ToJson().GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("FILTER_TOO_LARGE");
    }
}
