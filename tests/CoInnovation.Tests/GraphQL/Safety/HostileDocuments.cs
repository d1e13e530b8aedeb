using System.Text;

namespace CoInnovation.Tests.GraphQL.Safety;

/// <summary>Documents that were written to hurt, for the sample schema: what they are, and the code that each is refused with.</summary>
public static class HostileDocuments
{
    private const int Size = 40_000;

    /// <summary>A document that is as large as the limits let it be, and means no harm.</summary>
    public static string Fair { get; } = $"{{ {Lines(30, i => $"a{i}: cards(count: {i}) {{ {Lines(30, j => $"b{j}: title @skip(if: false)")} }}")} }}";

    public static IReadOnlyDictionary<string, (string Text, string Code)> All { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["a nest of selections"] = (Repeat("{a", Size / 2), "LIMIT_NESTING"),
        ["a nest of bare braces"] = (new string('{', Size), "GRAPHQL_PARSE_FAILED"),
        ["a nest of lists"] = ($"{{ echo(any: {new string('[', Size)}", "LIMIT_NESTING"),
        ["a nest of objects"] = ($"{{ echo(any: {Repeat("{a:", Size / 3)}", "LIMIT_NESTING"),
        ["a nest of lists and objects"] = ($"{{ echo(any: {Repeat("[{a:", Size / 4)}", "LIMIT_NESTING"),
        ["a nest of types"] = ($"query($a: {new string('[', Size)}Int{new string(']', Size)}) {{ hello }}", "LIMIT_NESTING"),
        ["a nest of default values"] = ($"query($a: JSON = {new string('[', Size)}) {{ hello }}", "LIMIT_NESTING"),
        ["a nest of directives' values"] = ($"{{ hello @skip(if: {new string('[', Size)}) }}", "LIMIT_NESTING"),
        ["a nest of inline fragments"] = (Repeat("{...", Size / 4), "LIMIT_NESTING"),
        ["a nest of inline fragments with types"] = ($"{{ cards {Repeat("{ ... on Card ", Size / 13)}", "LIMIT_NESTING"),
        ["a nest of parentheses"] = ($"{{ hello{new string('(', Size)}", "GRAPHQL_PARSE_FAILED"),
        ["a nest of arguments"] = (Repeat("{a(b:", Size / 5), "GRAPHQL_PARSE_FAILED"),
        ["a nest in a schema"] = ($"type T {{ f(a: Int = {new string('[', Size)}): Int }}", "LIMIT_NESTING"),
        ["a nest of closed braces"] = ($"{{ hello }}{new string('}', Size)}", "GRAPHQL_PARSE_FAILED"),
        ["ten thousand aliases"] = ($"{{ {Lines(10_000, i => $"a{i}: hello")} }}", "LIMIT_SELECTIONS"),
        ["ten thousand aliases in groups of ninety"] = ($"{{ {Lines(90, i => $"a{i}: cards(count: {i}) {{ {Lines(90, j => $"b{j}: id")} }}")} }}", "LIMIT_FIELDS"),
        ["the same field over and over"] = ($"{{ {Repeat("hello ", 5_000)} }}", "LIMIT_SELECTIONS"),
        ["a flood of tokens"] = ($"{{ echo(any: [{Repeat("1 ", 20_000)}]) }}", "LIMIT_TOKENS"),
        ["a flood of directives"] = ($"{{ hello {Repeat("@skip(if: false) ", 2_000)} }}", "LIMIT_DIRECTIVES"),
        ["a flood of unknown directives"] = ($"{{ hello {Repeat("@aa", 13_000)} }}", "LIMIT_DIRECTIVES"),
        ["a flood of variables"] = ($"query({Lines(1_200, i => $"$v{i}: Int")}) {{ hello }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a flood of operations"] = (Lines(1_200, i => $"query q{i} {{ hello }}"), "LIMIT_TOKENS"),
        ["operations that all use all fragments"] = (
            $"{Lines(60, i => $"query q{i}($v: Int) {{ ...F0 }} ")}{Lines(60, i => $"fragment F{i} on Query {{ a{i}: cards(count: $v) {{ id }} ...F{i + 1} }} ")} fragment F60 on Query {{ hello }}",
            "LIMIT_FRAGMENTS"),
        ["arguments that are all alike"] = (Lines(2, _ => $"query {{ echo({Lines(600, i => $"any: \"{Repeat("\\u0041", 4)}{i}\"")}) }}"), "GRAPHQL_VALIDATION_FAILED"),
        ["two fields with long lists of arguments"] = ($"{{ {Repeat($"echo(any: [{Lines(900, i => $"\"{i}\"")}]) ", 2)} x: nope }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a cycle of fragments"] = ("{ cards { ...A } } fragment A on Card { author { cards { ...B } } } fragment B on Card { author { cards { ...A } } }", "GRAPHQL_VALIDATION_FAILED"),
        ["a ring of six hundred fragments"] = ($"{{ ...F0 }} {Lines(600, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 600} }}")}", "GRAPHQL_VALIDATION_FAILED"),
        ["a chain of six hundred fragments that ends nowhere"] = ($"{{ ...F0 }} {Lines(600, i => $"fragment F{i} on Query {{ ...F{i + 1} }}")}", "GRAPHQL_VALIDATION_FAILED"),
        ["fragments that double at each step"] = (Bomb(25, "author { cards"), "LIMIT_RECURSION"),
        ["fragments that all spread each other"] = ($"{{ cards {{ ...F0 }} }} {Lines(30, i => $"fragment F{i} on Card {{ author {{ cards {{ {Lines(30, j => $"...F{j}")} }} }} }}")}", "GRAPHQL_VALIDATION_FAILED"),
        ["subsets of fragments"] = (Subsets(40), "LIMIT_FRAGMENTS"),
        ["overlapping fields below overlapping fields"] = (Overlap(6, 3), "LIMIT_FIELDS"),
        ["a fragment with many fields in many places"] = (
            $"{{ {Lines(5, k => $"b{k}: cards {{ {Lines(80, i => $"a{i}: author {{ ...F }}")} }}")} }} fragment F on Author {{ {Lines(90, i => $"n{i}: name")} }}",
            "LIMIT_MERGE"),
        ["conflicts of all with all"] = ($"{{ {Lines(99, i => $"x: echo(any: {i})")} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a long word"] = ($"{{ {new string('a', Size)} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a long alias above many fields"] = ($"{{ {new string('a', Size)}: cards {{ {Lines(90, i => $"b{i}: author {{ {Lines(9, j => $"c{j}: nope")} }}")} }} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a long number"] = ($"{{ cards(count: {new string('9', Size)}) {{ id }} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a long fraction"] = ($"{{ echo(number: 1{new string('0', Size)}e{new string('9', 300)}) }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a string that never ends"] = ($"{{ echo(text: \"{new string('a', Size)}", "GRAPHQL_PARSE_FAILED"),
        ["a string of escapes"] = ($"{{ echo(text: \"{Repeat("\\u{1F600}", Size / 9)}\\u{{D800}}\") }}", "GRAPHQL_PARSE_FAILED"),
        ["a block string of indentations"] = ($"{{ echo(side: \"\"\"{Lines(200, i => "\n" + new string(' ', i))}\"\"\") }}", "GRAPHQL_VALIDATION_FAILED"),
        ["line ends and errors at the last line"] = ($"{{ {new string('\n', Size)} {Lines(90, i => $"nope{i}")} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a comment and nothing else"] = ($"#{new string('#', Size)}", "GRAPHQL_PARSE_FAILED"),
        ["commas and nothing else"] = (new string(',', Size), "GRAPHQL_PARSE_FAILED"),
        ["byte order marks"] = (new string('\uFEFF', Size / 3), "GRAPHQL_PARSE_FAILED"),
        ["a circle through the schema"] = ($"{{ cards {Repeat("{ author { cards ", 12)}{{ id }}{Repeat("}}", 12)} }}", "LIMIT_RECURSION"),
        ["pages within pages"] = ("{ page(first: 100) { nodes { author { cards { author { cards { author { name } } } } } } } }", "LIMIT_COST"),
        ["introspection of introspection"] = ("{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }", "GRAPHQL_VALIDATION_FAILED"),
        ["introspection ninety times over"] = ($"{{ {Lines(9, i => $"s{i}: __schema {{ {Lines(9, j => $"t{j}: types {{ fields {{ args {{ type {{ ofType {{ name }} }} }} a: type {{ name fields {{ name type {{ name }} }} }} }} }}")} }}")} }}", "LIMIT_OBJECTS"),
    };

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static string Bomb(int steps, string path) =>
        $"{{ cards {{ ...F0 }} }} {Lines(steps, i => $"fragment F{i} on Card {{ a: {path} {{ ...F{i + 1} }} }} b: {path} {{ ...F{i + 1} }} }} }}")} fragment F{steps} on Card {{ id }}";

    /// <summary>Merging builds the sets of fragments that can meet, as making an automaton deterministic does: two to the power of their number.</summary>
    private static string Subsets(int fragments) =>
        $"{{ cards {{ ...Q0 }} }} fragment Q0 on Card {{ a: author {{ cards {{ ...Q0 ...Q1 }} }} b: author {{ cards {{ ...Q0 }} }} }} {Lines(fragments, i => $"fragment Q{i + 1} on Card {{ a: author {{ cards {{ ...Q{i + 2} }} }} b: author {{ cards {{ ...Q{i + 2} }} }} }}")} fragment Q{fragments + 1} on Card {{ id }}";

    private static string Overlap(int depth, int width)
    {
        var inner = "id";
        for (var i = 0; i < depth; i++)
        {
            inner = Repeat($"author {{ cards {{ {inner} }} }} ", width);
        }

        return $"{{ cards {{ {inner} }} }}";
    }
}
