using System.Text;

namespace CoInnovation.GraphQL.Language;

/// <summary>Type system definitions and extensions (specification section 3).</summary>
internal ref partial struct Parser
{
    /// <summary>Section 3.13: where a directive may stand; a definition cannot name other places.</summary>
    private static readonly HashSet<string> DirectiveLocations = new(StringComparer.Ordinal)
    {
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT",
        "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    };

    private DefinitionNode ParseTypeSystemDefinition(int start, string? description)
    {
        if (description is null && TrySkipKeyword("extend"u8))
        {
            return TrySkipKeyword("schema"u8) ? ParseSchema(start, null, isExtension: true)
                : ParseTypeDefinition(start, null, isExtension: true) ?? throw Unexpected();
        }

        if (TrySkipKeyword("schema"u8))
        {
            return ParseSchema(start, description, isExtension: false);
        }

        if (TrySkipKeyword("directive"u8))
        {
            return ParseDirectiveDefinition(start, description);
        }

        return ParseTypeDefinition(start, description, isExtension: false) ?? throw (description is null
            ? Unexpected()
            : SyntaxErrorException.At(source, start, "Unexpected description, only GraphQL definitions support descriptions."));
    }

    private TypeDefinitionNode? ParseTypeDefinition(int start, string? description, bool isExtension)
    {
        TypeKind? kind = TrySkipKeyword("scalar"u8) ? TypeKind.Scalar
            : TrySkipKeyword("type"u8) ? TypeKind.Object
            : TrySkipKeyword("interface"u8) ? TypeKind.Interface
            : TrySkipKeyword("union"u8) ? TypeKind.Union
            : TrySkipKeyword("enum"u8) ? TypeKind.Enum
            : TrySkipKeyword("input"u8) ? TypeKind.InputObject
            : null;
        if (kind is not { } known)
        {
            return null;
        }

        var name = ParseName();
        var afterName = tokens;
        var type = new TypeDefinitionNode
        {
            Start = start,
            Description = description,
            Kind = known,
            IsExtension = isExtension,
            Name = name,
            Interfaces = known is TypeKind.Object or TypeKind.Interface ? ParseInterfaces() : [],
            Directives = ParseDirectives(isConstant: true),
            Fields = known is TypeKind.Object or TypeKind.Interface ? ParseFieldDefinitions() : [],
            UnionMembers = known == TypeKind.Union ? ParseUnionMembers() : [],
            EnumValues = known == TypeKind.Enum ? ParseEnumValues() : [],
            InputFields = known == TypeKind.InputObject ? ParseInputValues(TokenKind.BraceLeft, TokenKind.BraceRight) : [],
        };
        return isExtension && tokens == afterName ? throw Unexpected() : type;
    }

    private SchemaDefinitionNode ParseSchema(int start, string? description, bool isExtension)
    {
        var directives = ParseDirectives(isConstant: true);
        List<OperationTypeNode> operations = [];
        if (isExtension && directives.Count == 0 && token.Kind != TokenKind.BraceLeft)
        {
            throw Unexpected();
        }

        if (!isExtension || token.Kind == TokenKind.BraceLeft)
        {
            Expect(TokenKind.BraceLeft);
            do
            {
                var operationStart = token.Start;
                var kind = TrySkipKeyword("query"u8) ? OperationKind.Query
                    : TrySkipKeyword("mutation"u8) ? OperationKind.Mutation
                    : TrySkipKeyword("subscription"u8) ? OperationKind.Subscription
                    : throw (token.Kind == TokenKind.Name ? Unexpected() : Expected("Name"));
                Expect(TokenKind.Colon);
                operations.Add(new OperationTypeNode(kind, ParseNamedType()) { Start = operationStart });
            }
            while (!TrySkip(TokenKind.BraceRight));
        }

        return new SchemaDefinitionNode { Start = start, Description = description, Directives = directives, IsExtension = isExtension, Operations = operations };
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, string? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        var isRepeatable = TrySkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        TrySkip(TokenKind.Pipe);
        List<Name> locations = [];
        do
        {
            if (token.Kind == TokenKind.Name && !DirectiveLocations.Contains(Encoding.ASCII.GetString(lexer.TextOf(token))))
            {
                throw Unexpected();
            }

            locations.Add(ParseName());
        }
        while (TrySkip(TokenKind.Pipe));
        return new DirectiveDefinitionNode { Start = start, Description = description, Name = name, Arguments = arguments, IsRepeatable = isRepeatable, Locations = locations };
    }

    private List<NamedTypeNode> ParseInterfaces()
    {
        List<NamedTypeNode> interfaces = [];
        if (!TrySkipKeyword("implements"u8))
        {
            return interfaces;
        }

        TrySkip(TokenKind.Amp);
        do
        {
            interfaces.Add(ParseNamedType());
        }
        while (TrySkip(TokenKind.Amp));
        return interfaces;
    }

    private List<NamedTypeNode> ParseUnionMembers()
    {
        List<NamedTypeNode> members = [];
        if (!TrySkip(TokenKind.Equals))
        {
            return members;
        }

        TrySkip(TokenKind.Pipe);
        do
        {
            members.Add(ParseNamedType());
        }
        while (TrySkip(TokenKind.Pipe));
        return members;
    }

    private List<FieldDefinitionNode> ParseFieldDefinitions()
    {
        List<FieldDefinitionNode> definitions = [];
        if (!TrySkip(TokenKind.BraceLeft))
        {
            return definitions;
        }

        do
        {
            var start = token.Start;
            var description = ParseDescription();
            var name = ParseName();
            var arguments = ParseInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
            Expect(TokenKind.Colon);
            definitions.Add(new FieldDefinitionNode
            {
                Start = start,
                Description = description,
                Name = name,
                Arguments = arguments,
                Type = ParseType(),
                Directives = ParseDirectives(isConstant: true),
            });
        }
        while (!TrySkip(TokenKind.BraceRight));
        return definitions;
    }

    private List<InputValueNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        List<InputValueNode> values = [];
        if (!TrySkip(open))
        {
            return values;
        }

        do
        {
            var start = token.Start;
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            values.Add(new InputValueNode
            {
                Start = start,
                Description = description,
                Name = name,
                Type = ParseType(),
                Default = TrySkip(TokenKind.Equals) ? ParseValue(isConstant: true) : null,
                Directives = ParseDirectives(isConstant: true),
            });
        }
        while (!TrySkip(close));
        return values;
    }

    private List<EnumValueNode> ParseEnumValues()
    {
        List<EnumValueNode> values = [];
        if (!TrySkip(TokenKind.BraceLeft))
        {
            return values;
        }

        do
        {
            var start = token.Start;
            var description = ParseDescription();
            if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
            {
                throw SyntaxErrorException.At(source, token.Start, $"{DescribeToken()} is reserved and cannot be used for an enum value.");
            }

            values.Add(new EnumValueNode { Start = start, Description = description, Name = ParseName(), Directives = ParseDirectives(isConstant: true) });
        }
        while (!TrySkip(TokenKind.BraceRight));
        return values;
    }
}
