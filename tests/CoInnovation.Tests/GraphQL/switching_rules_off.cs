using CoInnovation.GraphQL.Validation;
using CoInnovation.Tests.GraphQL.Corpus;
using CoInnovation.Tests.GraphQL.Oracle;

namespace CoInnovation.Tests.GraphQL;

/// <summary>The comparison with graphql-js is itself examined: when our engine does without a rule, generated cases must tell.</summary>
public sealed class switching_rules_off(OracleProcess oracle)
{
    private const int AtMost = 2_000;
    private const int AtOnce = 50;

    private readonly SideBySide comparison = new(oracle);

    public static TheoryData<string> Executable => [.. RuleSet.All.Select(rule => rule.Name)];

    public static TheoryData<string> TypeSystem => [.. RuleSet.TypeSystem.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Executable))]
    public Task a_missing_rule_for_documents_is_noticed(string rule) => NoticeAsync(rule, async number =>
    {
        var (theirs, ours) = await comparison.JudgeAsync(number);
        return Differences.OfRules(theirs.Rules, Without(rule, ours.Rules));
    });

    [Theory]
    [MemberData(nameof(TypeSystem))]
    public Task a_missing_rule_for_schemas_is_noticed(string rule) => NoticeAsync(rule, async number =>
    {
        var (theirs, ours) = await comparison.JudgeTypeSystemAsync(number);
        return Differences.OfTypeSystem(theirs, ours with { Rules = Without(rule, ours.Rules), Faults = [] });
    });

    [Theory]
    [InlineData("{ a }", "{\"Query\":[{\"a\":1}]}", "{\"Query\":[{\"a\":2}]}")]
    [InlineData("{ a }", "{\"Query\":[{\"a\":{\"$error\":\"boom 1\"}}]}", "{\"Query\":[{\"a\":{\"$error\":\"boom 2\"}}]}")]
    [InlineData("{ a b }", "{\"Query\":[{\"a\":1,\"b\":2}]}", "{\"Query\":[{\"a\":1}]}")]
    [InlineData("{ a b }", "{\"Query\":[{\"a\":1,\"b\":null}]}", "{\"Query\":[{\"a\":1,\"b\":{\"$error\":\"boom\"}}]}")]
    public async Task another_result_is_noticed(string document, string data, string other)
    {
        var asked = new OracleCase("type Query { a: Int b: Int }", document, Root: Sample.Json(data));
        var (theirs, ours) = await comparison.JudgeAsync(asked);
        Differences.Of(asked, theirs, ours).ShouldBeEmpty();
        Differences.Of(asked, theirs, (await comparison.JudgeAsync(asked with { Root = Sample.Json(other) })).Ours).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("query ($v: Int) { a(by: { one: $v }) }", "1:32", true)]
    [InlineData("query ($v: Int) {\n  a(by: { other: 1, one: $v })\n}", "2:26", true)]
    [InlineData("query ($v: Int) { a(by: [{ one: $v }]) }", "1:33", false)]
    [InlineData("query ($v: Int) { a(by: $v) }", "1:25", false)]
    [InlineData("query ($v: Int) { a(by: [[] { one: $v }]) }", "1:36", true, "[[By]]")]
    public void a_variable_may_differ_where_graphql_js_overlooks_oneOf_and_nowhere_else(string document, string place, bool isAllowed, string type = "[By]")
    {
        var sdl = $"input By @oneOf {{ one: Int other: Int }} type Query {{ a(by: {type}): Int }}";
        var ours = new Dictionary<string, string[]> { ["VariablesInAllowedPosition"] = [$"1:8 {place}"] };

        Differences.OfRules(new Dictionary<string, string[]>(), ours, new OracleCase(sdl, document)).Any().ShouldBe(!isAllowed);
        Differences.OfRules(ours, new Dictionary<string, string[]>(), new OracleCase(sdl, document)).ShouldNotBeEmpty();
        var twice = new Dictionary<string, string[]> { ["VariablesInAllowedPosition"] = [$"1:8 {place}", $"1:8 {place}"] };
        Differences.OfRules(ours, twice, new OracleCase(sdl, document)).Any().ShouldBe(!isAllowed);
    }

    private static async Task NoticeAsync(string rule, Func<int, Task<IEnumerable<string>>> compare)
    {
        foreach (var numbers in Enumerable.Range(Generate.First, AtMost).Chunk(AtOnce))
        {
            var different = await Task.WhenAll(numbers.Select(compare));
            if (Array.Exists(different, one => one.Any(difference => difference.StartsWith(rule, StringComparison.Ordinal))))
            {
                return;
            }
        }

        Assert.Fail($"None of {AtMost} cases breaks {rule}.");
    }

    private static Dictionary<string, string[]> Without(string rule, IReadOnlyDictionary<string, string[]> rules) =>
        rules.Where(pair => pair.Key != rule).ToDictionary(pair => pair.Key, pair => pair.Value);
}
