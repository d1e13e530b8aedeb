using System.Text;

namespace CoInnovation.GraphQL.Language;

/// <summary>Values and type references (specification sections 2.9 and 2.11).</summary>
internal ref partial struct Parser
{
    private ValueNode ParseValue(bool isConstant)
    {
        var start = token.Start;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConstant);
            case TokenKind.BraceLeft:
                return ParseObject(isConstant);
            case TokenKind.Int:
                var integer = Encoding.ASCII.GetString(lexer.TextOf(token));
                Advance();
                return new IntNode(integer) { Start = start };
            case TokenKind.Float:
                var number = Encoding.ASCII.GetString(lexer.TextOf(token));
                Advance();
                return new FloatNode(number) { Start = start };
            case TokenKind.String or TokenKind.BlockString:
                var text = new StringNode(lexer.StringValue) { Start = start, IsBlock = token.Kind == TokenKind.BlockString };
                Advance();
                return text;
            case TokenKind.Name:
                return ParseName().Value switch
                {
                    "true" => new BooleanNode(true) { Start = start },
                    "false" => new BooleanNode(false) { Start = start },
                    "null" => new NullNode { Start = start },
                    var name => new EnumNode(name) { Start = start },
                };
            case TokenKind.Dollar:
                Advance();
                if (!isConstant)
                {
                    return new VariableReferenceNode(ParseName().Value) { Start = start };
                }

                throw token.Kind == TokenKind.Name
                    ? SyntaxErrorException.At(source, start, $"Unexpected variable \"${Encoding.ASCII.GetString(lexer.TextOf(token))}\" in constant value.")
                    : SyntaxErrorException.At(source, start, "Unexpected \"$\".");
            default:
                throw Unexpected();
        }
    }

    private ListNode ParseList(bool isConstant)
    {
        var start = token.Start;
        Open(TokenKind.BracketLeft);
        List<ValueNode> values = [];
        while (!TrySkip(TokenKind.BracketRight))
        {
            values.Add(ParseValue(isConstant));
        }

        nesting--;
        return new ListNode(values) { Start = start };
    }

    private ObjectNode ParseObject(bool isConstant)
    {
        var start = token.Start;
        Open(TokenKind.BraceLeft);
        List<ObjectFieldNode> entries = [];
        while (!TrySkip(TokenKind.BraceRight))
        {
            var fieldStart = token.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            entries.Add(new ObjectFieldNode { Start = fieldStart, Name = name, Value = ParseValue(isConstant) });
        }

        nesting--;
        return new ObjectNode(entries) { Start = start };
    }

    private TypeNode ParseType()
    {
        var start = token.Start;
        TypeNode type;
        if (token.Kind == TokenKind.BracketLeft)
        {
            Open(TokenKind.BracketLeft);
            type = new ListTypeNode(ParseType()) { Start = start };
            Expect(TokenKind.BracketRight);
            nesting--;
        }
        else
        {
            type = ParseNamedType();
        }

        return TrySkip(TokenKind.Bang) ? new NonNullTypeNode(type) { Start = start } : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = token.Start;
        return new NamedTypeNode(ParseName()) { Start = start };
    }
}
