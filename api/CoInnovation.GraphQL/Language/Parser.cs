using System.Text;
using System.Text.Unicode;

namespace CoInnovation.GraphQL.Language;

/// <summary>
/// Parses executable documents (specification section 2). Recursion is counted at every bracket, so that no document can exhaust the stack.
/// </summary>
internal ref partial struct Parser
{
    private readonly Source source;
    private readonly GraphQLLimits limits;
    private readonly NameTable names;
    private Lexer lexer;
    private Token token;
    private int tokens;
    private int fields;
    private int nesting;

    private Parser(Source source, GraphQLLimits limits, NameTable names)
    {
        this.source = source;
        this.limits = limits;
        this.names = names;
        if (!Utf8.IsValid(source.Span))
        {
            throw SyntaxErrorException.At(source, 0, "The document is not valid UTF-8.");
        }

        lexer = new Lexer(source);
        Advance();
    }

    /// <exception cref="SyntaxErrorException">The document is malformed or beyond <paramref name="limits"/>.</exception>
    public static DocumentNode Parse(Source source, GraphQLLimits limits, NameTable names)
    {
        var parser = new Parser(source, limits, names);
        var start = parser.token.Start;
        List<DefinitionNode> definitions = [];
        do
        {
            definitions.Add(parser.ParseDefinition());
        }
        while (parser.token.Kind != TokenKind.EndOfFile);

        return new DocumentNode(source, definitions) { Start = start, Tokens = parser.tokens };
    }

    private DefinitionNode ParseDefinition()
    {
        if (token.Kind == TokenKind.BraceLeft)
        {
            return new OperationNode { Start = token.Start, Kind = OperationKind.Query, SelectionSet = ParseSelectionSet() };
        }

        var start = token.Start;
        var description = ParseDescription();
        if (description is not null && token.Kind == TokenKind.BraceLeft)
        {
            throw SyntaxErrorException.At(source, start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (token.Kind != TokenKind.Name)
        {
            throw Unexpected();
        }

        return lexer.TextOf(token) switch
        {
            var word when word.SequenceEqual("query"u8) => ParseOperation(OperationKind.Query, start, description),
            var word when word.SequenceEqual("mutation"u8) => ParseOperation(OperationKind.Mutation, start, description),
            var word when word.SequenceEqual("subscription"u8) => ParseOperation(OperationKind.Subscription, start, description),
            var word when word.SequenceEqual("fragment"u8) => ParseFragment(start, description),
            _ => ParseTypeSystemDefinition(start, description),
        };
    }

    private OperationNode ParseOperation(OperationKind kind, int start, string? description)
    {
        Advance();
        return new OperationNode
        {
            Start = start,
            Description = description,
            Kind = kind,
            Name = token.Kind == TokenKind.Name ? ParseName() : null,
            Variables = ParseVariables(),
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = ParseSelectionSet(),
        };
    }

    private FragmentNode ParseFragment(int start, string? description)
    {
        Advance();
        if (IsKeyword("on"u8))
        {
            throw Unexpected();
        }

        return new FragmentNode
        {
            Start = start,
            Description = description,
            Name = ParseName(),
            TypeCondition = ParseTypeCondition(),
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = ParseSelectionSet(),
        };
    }

    private NamedTypeNode ParseTypeCondition()
    {
        ExpectKeyword("on"u8);
        return ParseNamedType();
    }

    private List<VariableNode> ParseVariables()
    {
        List<VariableNode> variables = [];
        if (!TrySkip(TokenKind.ParenLeft))
        {
            return variables;
        }

        do
        {
            var start = token.Start;
            _ = ParseDescription();
            Expect(TokenKind.Dollar);
            var name = ParseName();
            Expect(TokenKind.Colon);
            variables.Add(new VariableNode
            {
                Start = start,
                Name = name,
                Type = ParseType(),
                Default = TrySkip(TokenKind.Equals) ? ParseValue(isConstant: true) : null,
                Directives = ParseDirectives(isConstant: true),
            });
        }
        while (!TrySkip(TokenKind.ParenRight));
        return variables;
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = token.Start;
        Open(TokenKind.BraceLeft);
        List<SelectionNode> selections = [];
        do
        {
            if (selections.Count == limits.Selections)
            {
                throw Limit("LIMIT_SELECTIONS", $"More than {limits.Selections} selections within one pair of braces.");
            }

            selections.Add(token.Kind == TokenKind.Spread ? ParseFragmentSelection() : ParseField());
        }
        while (!TrySkip(TokenKind.BraceRight));
        nesting--;
        return new SelectionSetNode(selections) { Start = start };
    }

    private FieldNode ParseField()
    {
        if (++fields > limits.Fields)
        {
            throw Limit("LIMIT_FIELDS", $"The document has more than {limits.Fields} fields.");
        }

        var start = token.Start;
        var name = ParseName();
        Name? alias = null;
        if (TrySkip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        return new FieldNode
        {
            Start = start,
            Alias = alias,
            Name = name,
            Arguments = ParseArguments(isConstant: false),
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = token.Kind == TokenKind.BraceLeft ? ParseSelectionSet() : null,
        };
    }

    private SelectionNode ParseFragmentSelection()
    {
        var start = token.Start;
        Expect(TokenKind.Spread);
        var hasCondition = IsKeyword("on"u8);
        if (!hasCondition && token.Kind == TokenKind.Name)
        {
            return new FragmentSpreadNode { Start = start, Name = ParseName(), Directives = ParseDirectives(isConstant: false) };
        }

        return new InlineFragmentNode
        {
            Start = start,
            TypeCondition = hasCondition ? ParseTypeCondition() : null,
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = ParseSelectionSet(),
        };
    }

    private List<ArgumentNode> ParseArguments(bool isConstant)
    {
        List<ArgumentNode> arguments = [];
        if (!TrySkip(TokenKind.ParenLeft))
        {
            return arguments;
        }

        do
        {
            var start = token.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            arguments.Add(new ArgumentNode { Start = start, Name = name, Value = ParseValue(isConstant) });
        }
        while (!TrySkip(TokenKind.ParenRight));
        return arguments;
    }

    private List<DirectiveNode> ParseDirectives(bool isConstant)
    {
        List<DirectiveNode> directives = [];
        while (token.Kind == TokenKind.At)
        {
            if (directives.Count == limits.DirectivesPerLocation)
            {
                throw Limit("LIMIT_DIRECTIVES", $"More than {limits.DirectivesPerLocation} directives at one location.");
            }

            var start = token.Start;
            Advance();
            directives.Add(new DirectiveNode { Start = start, Name = ParseName(), Arguments = ParseArguments(isConstant) });
        }

        return directives;
    }

    private string? ParseDescription()
    {
        if (token.Kind is not (TokenKind.String or TokenKind.BlockString))
        {
            return null;
        }

        var description = lexer.StringValue;
        Advance();
        return description;
    }

    private void Advance()
    {
        token = lexer.Next();
        if (++tokens > limits.Tokens && token.Kind != TokenKind.EndOfFile)
        {
            throw Limit("LIMIT_TOKENS", $"The document has more than {limits.Tokens} tokens.");
        }
    }

    private Name ParseName()
    {
        if (token.Kind != TokenKind.Name)
        {
            throw Expected("Name");
        }

        var name = new Name(names.Get(lexer.TextOf(token)), token.Start);
        Advance();
        return name;
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> word) => token.Kind == TokenKind.Name && lexer.TextOf(token).SequenceEqual(word);

    private bool TrySkipKeyword(ReadOnlySpan<byte> word)
    {
        var found = IsKeyword(word);
        if (found)
        {
            Advance();
        }

        return found;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> word)
    {
        if (!TrySkipKeyword(word))
        {
            throw Expected($"\"{Encoding.ASCII.GetString(word)}\"");
        }
    }

    private bool TrySkip(TokenKind kind)
    {
        var found = token.Kind == kind;
        if (found)
        {
            Advance();
        }

        return found;
    }

    private void Expect(TokenKind kind)
    {
        if (!TrySkip(kind))
        {
            throw Expected(Token.Describe(kind));
        }
    }

    /// <summary>Enters a bracket; the caller counts <c>nesting</c> down again.</summary>
    private void Open(TokenKind kind)
    {
        Expect(kind);
        if (++nesting > limits.Nesting)
        {
            throw Limit("LIMIT_NESTING", $"The document nests more than {limits.Nesting} levels deep.");
        }
    }

    private readonly SyntaxErrorException Expected(string what) =>
        SyntaxErrorException.At(source, token.Start, $"Expected {what}, found {DescribeToken()}.");

    private readonly SyntaxErrorException Unexpected() => SyntaxErrorException.At(source, token.Start, $"Unexpected {DescribeToken()}.");

    private readonly SyntaxErrorException Limit(string code, string message) => new(code, message, source.Locate(token.Start));

    private readonly string DescribeToken() => token.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{token.Kind} \"{Encoding.UTF8.GetString(lexer.TextOf(token))}\"",
        TokenKind.String or TokenKind.BlockString => $"{token.Kind} \"{lexer.StringValue}\"",
        _ => Token.Describe(token.Kind),
    };
}
