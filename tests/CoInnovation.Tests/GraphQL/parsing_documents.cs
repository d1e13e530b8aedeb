using System.Text;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.Tests.GraphQL;

public sealed class parsing_documents
{
    [Theory]
    [InlineData("{", 1, 2, "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("{}", 1, 2, "Syntax Error: Expected Name, found \"}\".")]
    [InlineData("\n{ ...on }", 2, 9, "Syntax Error: Expected Name, found \"}\".")]
    [InlineData("{ f() }", 1, 5, "Syntax Error: Expected Name, found \")\".")]
    [InlineData("notAnOperation Foo { field }", 1, 1, "Syntax Error: Unexpected Name \"notAnOperation\".")]
    [InlineData("fragment on on on { on }", 1, 10, "Syntax Error: Unexpected Name \"on\".")]
    [InlineData("query ($a: Int = $b) { f }", 1, 18, "Syntax Error: Unexpected variable \"$b\" in constant value.")]
    [InlineData("{ f(a: 1a) }", 1, 9, "Syntax Error: Invalid number, expected digit but got: \"a\".")]
    [InlineData("{ f(a: 00) }", 1, 9, "Syntax Error: Invalid number, unexpected digit after 0: \"0\".")]
    [InlineData("{ f(a: \"x\n\") }", 1, 10, "Syntax Error: Unterminated string.")]
    [InlineData("{ f(a: \"\\z\") }", 1, 9, "Syntax Error: Invalid character escape sequence: \"\\z\".")]
    [InlineData("{ f(a: \"\\uD83D\") }", 1, 9, "Syntax Error: Invalid Unicode escape sequence: \"\\uD83D\".")]
    [InlineData("{ f(a: \"\\u{110000}\") }", 1, 9, "Syntax Error: Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("{ é }", 1, 3, "Syntax Error: Unexpected character: U+00E9.")]
    [InlineData("# é\r\n\r\n{ ? }", 3, 3, "Syntax Error: Unexpected character: \"?\".")]
    public void a_malformed_document_names_line_and_column(string document, int line, int column, string message)
    {
        var error = Should.Throw<SyntaxErrorException>(() => Parse(document));
        error.Message.ShouldBe(message);
        error.Location.ShouldBe(new SourceLocation(line, column));
    }

    [Theory]
    [InlineData("\"\\u{1F600} \\uD83D\\uDE00 \\n\"", "😀 😀 \n")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours,\r\n      GraphQL.\n  \"\"\"", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\"one \\\"\"\" two\"\"\"", "one \"\"\" two")]
    [InlineData("\"\"", "")]
    public void strings_are_read_as_the_specification_says(string literal, string value)
    {
        var field = (FieldNode)Parse($"{{ f(a: {literal}) }}").Operations.Single().SelectionSet.Selections[0];
        ((StringNode)field.Arguments[0].Value).Value.ShouldBe(value);
    }

    [Fact]
    public void descriptions_byte_order_marks_commas_and_comments_are_no_hindrance()
    {
        var document = Parse("\uFEFF\"What it does\" query Q(\"How many\" $n: [Int!]! = [1,,2] @d) @e { a: f(x: {y: $n, z: ENUM}) @include(if: true) ... @skip(if: false) { g } ...F } # end\nfragment F on T { h }");
        var operation = document.Operations.Single();
        operation.Description.ShouldBe("What it does");
        operation.Variables[0].Type.ToString().ShouldBe("[Int!]!");
        operation.Variables[0].Default!.ToString().ShouldBe("[1, 2]");
        ((FieldNode)operation.SelectionSet.Selections[0]).Arguments[0].Value.ToString().ShouldBe("{ y: $n, z: ENUM }");
    }

    [Theory]
    [InlineData("{a")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("(a:")]
    [InlineData("...{")]
    public void forty_kilobytes_of_brackets_are_a_coded_error(string bracket)
    {
        var nest = new StringBuilder().Insert(0, bracket, 40_000 / bracket.Length).ToString();
        foreach (var document in new[] { nest, "{f(a:" + nest, "query($a:" + nest, "{f" + nest })
        {
            Should.Throw<SyntaxErrorException>(() => Parse(document)).Code.ShouldBeOneOf("LIMIT_NESTING", "LIMIT_TOKENS", "GRAPHQL_PARSE_FAILED");
        }
    }

    [Fact]
    public void nesting_is_refused_one_level_beyond_the_limit_and_not_before()
    {
        static string Nested(int levels) => new StringBuilder().Insert(0, "{a", levels).Append('}', levels).ToString();

        Parse(Nested(64)).Definitions.Count.ShouldBe(1);
        Should.Throw<SyntaxErrorException>(() => Parse(Nested(65))).Code.ShouldBe("LIMIT_NESTING");
    }

    [Fact]
    public void broken_utf8_is_a_syntax_error() =>
        Should.Throw<SyntaxErrorException>(() => Parser.Parse(new Source(new byte[] { (byte)'{', 0xC3, 0x28, (byte)'}' }), new GraphQLLimits(), NameTable.Empty))
            .Code.ShouldBe("GRAPHQL_PARSE_FAILED");

    private static DocumentNode Parse(string document) => Parser.Parse(new Source(document), new GraphQLLimits(), NameTable.Empty);
}
