using System.Text.Json;
using CoInnovation.Tests.GraphQL.Oracle;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL;

/// <summary>
/// <c>Corpus/spec.jsonl</c>: what the specification's chapters 2 to 6 give examples and counter-examples of, in words of our own. A line says what becomes of
/// it — <c>valid</c>, <c>syntax</c>, <c>faults</c> of a schema, or the rule that it breaks — and both graphql-js and our engine have to say so.
/// </summary>
public sealed class following_the_specification(OracleProcess oracle)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/CoInnovation.Tests/GraphQL/Corpus");
    private static readonly string Workshop = File.ReadAllText(Path.Combine(Folder, "workshop.graphql"));
    private static readonly JsonElement Data = Sample.Json(File.ReadAllText(Path.Combine(Folder, "workshop.json")));
    private static readonly ILookup<string, JsonElement> Lines =
        File.ReadLines(Path.Combine(Folder, "spec.jsonl")).Select(Sample.Json).ToLookup(line => line.GetProperty("section").GetString()!, StringComparer.Ordinal);

    private readonly SideBySide comparison = new(oracle);

    public static TheoryData<string> Sections => [.. Lines.Select(section => section.Key)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task a_section_s_examples_hold_for_both(string section)
    {
        List<string> different = [];
        foreach (var line in Lines[section])
        {
            var says = line.GetProperty("says").GetString()!;
            var differences = line.TryGetProperty("document", out var document) ? await DocumentAsync(line, document.GetString()!, says) : await TypeSystemAsync(line.GetProperty("sdl").GetString()!, says);
            different.AddRange(differences.Select(difference => $"{line.GetRawText()}\n  {difference}"));
        }

        different.ShouldBeEmpty();
    }

    [Fact]
    public void every_rule_has_an_example_that_breaks_it()
    {
        var broken = Lines.SelectMany(section => section).Select(line => line.GetProperty("says").GetString()!).ToHashSet(StringComparer.Ordinal);
        CoInnovation.GraphQL.Validation.RuleSet.All.Concat(CoInnovation.GraphQL.Validation.RuleSet.TypeSystem).Select(rule => rule.Name).Except(broken, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> DocumentAsync(JsonElement line, string document, string says)
    {
        var sdl = line.TryGetProperty("sdl", out var own) ? own.GetString()! : Workshop;
        var asked = new OracleCase(
            sdl,
            document,
            line.TryGetProperty("operationName", out var name) ? name.GetString() : null,
            line.TryGetProperty("variables", out var variables) ? variables : null,
            line.TryGetProperty("data", out _) ? Data : null);
        var (theirs, ours) = await comparison.JudgeAsync(asked);
        return Differences.Of(asked, theirs, ours).Concat(Said("graphql-js", theirs, says)).Concat(Said("ours", ours, says));
    }

    private async Task<IEnumerable<string>> TypeSystemAsync(string sdl, string says)
    {
        var ours = Ours.TypeSystem(sdl);
        var isSaid = says switch
        {
            "syntax" => ours.Refused is not null,
            "valid" => ours is { Refused: null, Rules.Count: 0, Faults.Length: 0 },
            "faults" => ours is { Refused: null, Rules.Count: 0, Faults.Length: > 0 },
            _ => ours.Rules.ContainsKey(says),
        };
        var differences = await comparison.TypeSystemAsync(sdl);
        return isSaid ? differences : [.. differences, $"ours: {ours.Refused} {string.Join(", ", ours.Rules.Keys)} {string.Join(", ", ours.Faults)}"];
    }

    private static IEnumerable<string> Said(string side, Judgment judgment, string says)
    {
        var isSaid = says switch
        {
            "syntax" => judgment.Refused is not null,
            "valid" => judgment.Refused is null && judgment.Rules.Keys.All(rule => rule == "NoSchemaIntrospection"),
            _ => judgment.Rules.ContainsKey(says),
        };
        return isSaid ? [] : [$"{side}: {judgment.Refused} {string.Join(", ", judgment.Rules.Keys)}"];
    }
}
