using System.Text;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.Tests.GraphQL;

public sealed class limiting_requests
{
    private const string Fine = "";

    private readonly Sample sample = new();

    [Theory]
    [InlineData(14, Fine)]
    [InlineData(16, "LIMIT_RECURSION")]
    public async Task a_field_may_not_repeat_on_a_path(int levels, string code) => await ExpectAsync(Chain(levels <= 14 ? 5 : levels), code);

    [Fact]
    public async Task depth_has_a_limit()
    {
        var deep = new Sample(new GraphQLOptions { Limits = new GraphQLLimits { Depth = 3 } });
        await ExpectAsync(deep, "{ cards { author { name } } }", Fine);
        await ExpectAsync(deep, "{ cards { author { cards { id } } } }", "LIMIT_DEPTH");
    }

    [Fact]
    public async Task ten_thousand_aliases_are_refused()
    {
        var query = $"{{ {string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"a{i}: hello"))} }}";
        await ExpectAsync(query, "LIMIT_SELECTIONS");
        await ExpectAsync(new Sample(new GraphQLOptions { Limits = new GraphQLLimits { Selections = 100_000, Tokens = 100_000 } }), query, "LIMIT_FIELDS");
    }

    [Fact]
    public async Task tokens_have_a_limit() => await ExpectAsync($"{{ cards(count: 1) {{ id }} x: echo(any: [{new string(' ', 10)}{string.Join(' ', Enumerable.Repeat("1", 6_000))}]) }}", "LIMIT_TOKENS");

    [Fact]
    public async Task directives_at_one_place_have_a_limit() =>
        await ExpectAsync($"{{ hello {string.Join(' ', Enumerable.Repeat("@skip(if: false)", 5))} }}", "LIMIT_DIRECTIVES");

    [Fact]
    public async Task a_bomb_of_fragments_is_refused()
    {
        var bomb = new StringBuilder("{ cards { ...F0 } }");
        for (var i = 0; i < 25; i++)
        {
            bomb.Append(null, $" fragment F{i} on Card {{ a: author {{ cards {{ ...F{i + 1} }} }} b: author {{ cards {{ ...F{i + 1} }} }} }}");
        }

        bomb.Append(" fragment F25 on Card { id }");
        await ExpectAsync(bomb.ToString(), "LIMIT_FRAGMENTS", "LIMIT_RECURSION", "LIMIT_MERGE");
    }

    [Fact]
    public async Task many_overlapping_fields_are_merged_in_linear_time() =>
        await ExpectAsync(
            new Sample(new GraphQLOptions { Limits = new GraphQLLimits { Selections = 400 } }),
            $"{{ {string.Join(' ', Enumerable.Repeat("cards(count: 1) { id }", 400))} }}",
            Fine);

    [Theory]
    [InlineData("{ page(first: 100) { nodes { author { cards { id } } } } }", Fine)]
    [InlineData("{ page(first: 100) { nodes { author { cards { author { cards { id } } } } } } }", "LIMIT_COST")]
    public async Task the_cost_counts_page_sizes_on_the_way_down(string query, string code) => await ExpectAsync(query, code);

    [Fact]
    public async Task the_cost_uses_the_request_s_own_variables()
    {
        const string query = "query ($n: Int) { page(first: $n) { nodes { author { cards { author { name } } } } } }";
        using var small = await sample.RunAsync(query, """{"n":5}""");
        small.HasErrors.ShouldBeFalse();
        using var large = await sample.RunAsync(query, """{"n":1000}""");
        CodeOf(large).ShouldBe("LIMIT_COST");
    }

    [Fact]
    public async Task an_operation_that_takes_too_long_is_cancelled()
    {
        var hasty = new Sample(new GraphQLOptions { Limits = new GraphQLLimits { ExecutionTime = TimeSpan.FromMilliseconds(50) } });
        await ExpectAsync(hasty, "{ slow }", "LIMIT_TIME");
    }

    [Fact]
    public void the_document_cache_stays_within_its_bounds()
    {
        var cache = new DocumentCache(10, 100_000);
        foreach (var i in Enumerable.Range(0, 100))
        {
            var text = Encoding.UTF8.GetBytes($"{{ a{i} }}");
            cache.Add(new CachedDocument(DocumentCache.HashOf(text), new Source(text), null, []));
        }

        cache.Count.ShouldBe(10);
    }

    [Fact]
    public void a_cached_document_is_found_by_its_bytes_alone()
    {
        var cache = new DocumentCache(10, 100_000);
        var text = "{ a }"u8.ToArray();
        cache.Add(new CachedDocument(42, new Source(text), null, []));
        cache.Find(42, "{ a }"u8).ShouldNotBeNull();
        cache.Find(42, "{ b }"u8).ShouldBeNull();
    }

    private static string Chain(int levels)
    {
        var query = new StringBuilder("{ cards ");
        for (var i = 0; i < levels; i++)
        {
            query.Append(i % 2 == 0 ? "{ author " : "{ cards ");
        }

        return query.Append("{ __typename }").Append('}', levels + 1).ToString();
    }

    private Task ExpectAsync(string query, params string[] codes) => ExpectAsync(sample, query, codes);

    private static async Task ExpectAsync(Sample sample, string query, params string[] codes)
    {
        using var result = await sample.RunAsync(query);
        codes.ShouldContain(CodeOf(result), System.Text.Encoding.UTF8.GetString(result.Body.Span[..Math.Min(400, result.Body.Length)]));
    }

    private static string CodeOf(ExecutionResult result) =>
        result.HasErrors ? result.ToJson().GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()! : Fine;
}
