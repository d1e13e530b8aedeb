using System.Text;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Language;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL.Corpus;

/// <summary>Small changes to a text of GraphQL, token by token: each can leave it valid, break a rule, or break the syntax.</summary>
internal sealed class Mutations(Seeded random)
{
    private static readonly string[] Literals = ["1", "1.5", "\"text\"", "true", "null", "NOPE", "[1]", "{ f0: 1 }", "{ }", "$v0", "$nope", "3000000000", "\"\"\"b\"\"\""];
    private static readonly string[] Directives = ["@skip(if: true)", "@include(if: false)", "@nope", "@mark", "@need(n: 1)", "@need", "@mark(z: 1)", "@deprecated", "@oneOf", "@specifiedBy(url: \"u\")", "@include(if: $v0)"];
    private static readonly string[] Selections = ["__typename", "nope", "a", "b", "... { a }", "...F0", "...Nope", "... on Nope { a }", "... on Query { b }", "... on O0 { __typename }", "... on I0 { f0 }", "a: b", "b { a }", "f0: 1", "__schema { types { fields { type { fields { type { fields { name } } } } } } }", "__type(name: \"Query\") { kind }"];
    private static readonly string[] Types = ["Int", "String", "ID", "Boolean!", "[Int]", "I0", "I0!", "O0", "Nope", "E0", "Any"];
    private static readonly string[] Definitions =
    [
        "fragment F0 on Query { __typename }", "fragment Unused on O0 { a }", "query Main { __typename }", "{ __typename }", "mutation { a }", "subscription { a b }",
        "subscription { __typename }", "fragment Cycle on Query { ...Cycle }", "type Added { a: Int }", "fragment OnInput on I0 { f0 }",
    ];

    private static readonly string[] TypeDefinitions =
    [
        "type O0 { a: Int }", "extend type O0 { a: Int }", "extend type Nope { a: Int }", "extend input O0 { a: Int }", "schema { query: Query }", "extend schema { query: Query }",
        "enum E0 { E0_A }", "extend enum E0 { E0_A }", "directive @mark on FIELD", "extend scalar Any @nope", "union U9 = O0 | O0", "union U9 = I0", "input Loop { a: Loop! }",
        "input I9 { a: I9 = {} }", "interface N9 implements N9 { a: Int }", "type O9 implements O0 { a: Int }", "type O9 implements N0 { a: Int }", "type __Mine { __a(__b: Int): Int }",
        "directive @__mine(__x: Int) on FIELD", "type O9 { a(x: O0): I0 }", "input I9 @oneOf { a: Int! b: Int = 1 }", "type O9 { a(x: Int! @deprecated): Int }", "enum E9 { __A }",
        "directive @old(x: Int! @deprecated) on FIELD", "input I9 { a: Int! @deprecated }", "input I9 @oneOf { a: I9 }", "type O9", "union U9", "enum E9", "input I9", "scalar S9 @specifiedBy",
        "extend type O0 @need(n: 1) @need(n: 2)", "type O9 @need(n: 1, n: 2) { a: Int }", "input I9 { a: I0 = { f0: null, f0: null } }", "extend interface N0 { extra: Int }", "input I9 { a: Int = \"a\" b: E0 = NOPE c: [Int!] = [null] d: I0 = { nope: 1 } }",
    ];

    /// <summary>A document to execute, changed in one to three ways.</summary>
    public string OfDocument(string text) => Change(text, tokens => Executable(tokens));

    /// <summary>A schema document, changed in one or two ways.</summary>
    public string OfTypeSystem(string text) => Change(text, tokens => TypeSystem(tokens));

    /// <summary>The text's tokens; those of a text that has none but faults are its characters' runs.</summary>
    public static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        var source = new Source(text);
        var lexer = new Lexer(source);
        try
        {
            for (var token = lexer.Next(); token.Kind != TokenKind.EndOfFile; token = lexer.Next())
            {
                tokens.Add(Encoding.UTF8.GetString(lexer.TextOf(token)));
            }
        }
        catch (SyntaxErrorException)
        {
            return [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }

        return tokens;
    }

    /// <summary>The tokens with ignored characters of all kinds between them.</summary>
    public string Spaced(IEnumerable<string> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            text.Append(token).Append(random.Below(40) switch { 0 => "\n", 1 => "\r\n", 2 => ", ", 3 => "\t", 4 => " # é 😀\n", 5 => "\r", 6 => "  ", _ => " " });
        }

        return text.ToString();
    }

    private string Change(string text, Action<List<string>> change)
    {
        var tokens = Tokens(text);
        for (var i = 0; i <= random.Below(3) && tokens.Count > 1; i++)
        {
            change(tokens);
        }

        return Spaced(tokens);
    }

    private void Executable(List<string> tokens)
    {
        switch (random.Below(15))
        {
            case 0: tokens[random.Below(tokens.Count)] = random.Pick(Literals); break;
            case 1: Insert(tokens, At(tokens, "}", ")"), random.Pick(Directives)); break;
            case 2 or 3: Insert(tokens, At(tokens, "{") + 1, random.Pick(Selections)); break;
            case 4: Replace(tokens, IsType, random.Pick(Types)); break;
            case 5: tokens.Add(random.Pick(Definitions)); break;
            case 6 or 7: Replace(tokens, IsLiteral, random.Pick(Literals)); break;
            case 8: Insert(tokens, At(tokens, ")"), $"{random.Pick(["x0", "nope", "if", "x1"])}: {random.Pick(Literals)}"); break;
            case 9: Insert(tokens, At(tokens, "{"), random.Pick(Directives)); break;
            case 10: Wrap(tokens); break;
            case 11: Insert(tokens, At(tokens, "(") + 1, random.Pick(["$v0: Int", "$v9: O0", "$v8: Int = 1"])); break;
            case 12: Repeat(tokens); break;
            default: Any(tokens); break;
        }
    }

    /// <summary>Gives an entry of an input object twice.</summary>
    private void Repeat(List<string> tokens)
    {
        var found = Enumerable.Range(0, Math.Max(0, tokens.Count - 2)).Where(i => tokens[i] == "{" && tokens[i + 1][0] == 'f' && tokens[i + 2] == ":").ToList();
        if (found.Count > 0)
        {
            var at = random.Pick(found) + 1;
            tokens.InsertRange(at, [tokens[at], ":", random.Pick(Literals)]);
        }
    }

    private void TypeSystem(List<string> tokens)
    {
        switch (random.Below(7))
        {
            case 0 or 1: tokens.Add(random.Pick(TypeDefinitions)); break;
            case 2: Replace(tokens, IsType, random.Pick(Types)); break;
            case 3: Insert(tokens, At(tokens, "{", "}", ")"), random.Pick(Directives)); break;
            case 4: Insert(tokens, At(tokens, "}"), random.Pick(["a: Int", "b(x: Int, x: Int): Int", "__z: Int", "E0_A", "c: Nope!", "f0: I0! = 1"])); break;
            default: Any(tokens); break;
        }
    }

    private void Any(List<string> tokens)
    {
        var at = random.Below(tokens.Count);
        var other = random.Below(tokens.Count);
        switch (random.Below(6))
        {
            case 0: Replace(tokens, IsName, random.Pick(tokens.Where(IsName).Append("nope").ToList())); break;
            case 1: tokens.RemoveAt(at); break;
            case 2: tokens.Insert(at, tokens[at]); break;
            case 3: (tokens[at], tokens[other]) = (tokens[other], tokens[at]); break;
            default: Group(tokens, at, isDoubled: random.OneIn(2)); break;
        }
    }

    /// <summary>Drops or doubles a whole bracket.</summary>
    private static void Group(List<string> tokens, int from, bool isDoubled)
    {
        var start = tokens.FindIndex(from, token => token is "{" or "(" or "[");
        var end = start < 0 ? -1 : Close(tokens, start);
        if (end < 0)
        {
            return;
        }

        if (isDoubled)
        {
            tokens.InsertRange(end + 1, tokens.GetRange(start, end - start + 1));
        }
        else
        {
            tokens.RemoveRange(start, end - start + 1);
        }
    }

    private void Wrap(List<string> tokens)
    {
        var start = At(tokens, "{");
        if (start < tokens.Count && Close(tokens, start) is > 0 and var end)
        {
            tokens.Insert(end, "}");
            tokens.Insert(start + 1, random.Pick(["... {", "... on Query {", "... on O0 {", "... on N0 {", "... @skip(if: true) {", "... on U0 @include(if: true) {"]));
        }
    }

    private static int Close(List<string> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i] is "{" or "(" or "[" ? 1 : tokens[i] is "}" or ")" or "]" ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private int At(List<string> tokens, params string[] kinds)
    {
        var found = Enumerable.Range(0, tokens.Count).Where(i => kinds.Contains(tokens[i])).ToList();
        return found.Count == 0 ? tokens.Count : random.Pick(found);
    }

    private static void Insert(List<string> tokens, int at, string text) => tokens.Insert(Math.Min(at, tokens.Count), text);

    private void Replace(List<string> tokens, Func<string, bool> isWanted, string by)
    {
        var found = Enumerable.Range(0, tokens.Count).Where(i => isWanted(tokens[i])).ToList();
        if (found.Count > 0)
        {
            tokens[random.Pick(found)] = by;
        }
    }

    private static bool IsName(string token) => char.IsAsciiLetter(token[0]) || token[0] == '_';

    private static bool IsType(string token) => char.IsAsciiLetterUpper(token[0]);

    private static bool IsLiteral(string token) => char.IsAsciiDigit(token[0]) || token[0] is '-' or '"' || token is "true" or "false" or "null" || token.StartsWith("E0_", StringComparison.Ordinal);
}
