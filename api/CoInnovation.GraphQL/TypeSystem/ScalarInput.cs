using System.Globalization;
using System.Text.Json;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL;

/// <summary>The kind of an input value before a scalar reads it.</summary>
public enum ScalarInputKind
{
    /// <summary>A string literal or JSON string.</summary>
    String,

    /// <summary>An integer literal, or a JSON number without fraction and exponent.</summary>
    Int,

    /// <summary>Any other number.</summary>
    Float,

    /// <summary>A Boolean.</summary>
    Boolean,

    /// <summary>An enum literal, a list or an object.</summary>
    Other,
}

/// <summary>A value that a scalar is to read, the same for literals and for variables (specification section 3.5.1).</summary>
public readonly struct ScalarInput
{
    private readonly object origin;
    private readonly VariableValues? variables;

    internal ScalarInput(ValueNode literal, VariableValues? variables)
    {
        origin = literal;
        this.variables = variables;
        (Kind, Text) = literal switch
        {
            StringNode text => (ScalarInputKind.String, text.Value),
            IntNode number => (ScalarInputKind.Int, number.Text),
            FloatNode number => (ScalarInputKind.Float, number.Text),
            BooleanNode boolean => (ScalarInputKind.Boolean, boolean.Value ? "true" : "false"),
            _ => (ScalarInputKind.Other, ""),
        };
    }

    internal ScalarInput(JsonElement json)
    {
        origin = json;
        (Kind, Text) = json.ValueKind switch
        {
            JsonValueKind.String => (ScalarInputKind.String, json.GetString()!),
            JsonValueKind.True => (ScalarInputKind.Boolean, "true"),
            JsonValueKind.False => (ScalarInputKind.Boolean, "false"),
            JsonValueKind.Number => ReadNumber(json),
            _ => (ScalarInputKind.Other, ""),
        };
    }

    /// <summary>What was given.</summary>
    public ScalarInputKind Kind { get; }

    /// <summary>The string's content, the number's digits, <c>true</c> or <c>false</c>.</summary>
    public string Text { get; }

    /// <summary>The value as it was written, for messages.</summary>
    internal string Shown => origin is ValueNode literal ? literal.ToString() : ((JsonElement)origin).GetRawText();

    /// <summary>The content of a string.</summary>
    /// <exception cref="FormatException">The value is no string.</exception>
    public string AsString() => Kind == ScalarInputKind.String ? Text : throw new FormatException("It is not a string.");

    /// <summary>The whole number.</summary>
    /// <exception cref="FormatException">The value is no integer, or larger than 64 bits.</exception>
    public long AsInt64() => Kind == ScalarInputKind.Int && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException("It is not an integer of at most 64 bits.");

    /// <summary>The value as JSON; enum literals become strings.</summary>
    public JsonElement AsJson() => origin is ValueNode literal ? LiteralJson.Of(literal, variables) : (JsonElement)origin;

    // JSON does not tell 1 from 1.0: every number without a fraction is an integer.
    private static (ScalarInputKind Kind, string Text) ReadNumber(JsonElement json)
    {
        var text = json.GetRawText();
        if (!text.AsSpan().ContainsAny('.', 'e', 'E'))
        {
            return (ScalarInputKind.Int, text);
        }

        var number = json.GetDouble();
        return double.IsInteger(number) && Math.Abs(number) < 1e15
            ? (ScalarInputKind.Int, ((long)number).ToString(CultureInfo.InvariantCulture))
            : (ScalarInputKind.Float, text);
    }
}
