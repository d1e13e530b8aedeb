using System.Globalization;
using System.Text.Json;

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
    private readonly Func<JsonElement> json;

    internal ScalarInput(ScalarInputKind kind, string text, Func<JsonElement> json)
    {
        Kind = kind;
        Text = text;
        this.json = json;
    }

    /// <summary>What was given.</summary>
    public ScalarInputKind Kind { get; }

    /// <summary>The string's content, the number's digits, <c>true</c> or <c>false</c>.</summary>
    public string Text { get; }

    /// <summary>The content of a string.</summary>
    /// <exception cref="FormatException">The value is no string.</exception>
    public string AsString() => Kind == ScalarInputKind.String ? Text : throw new FormatException("it is not a string");

    /// <summary>The whole number.</summary>
    /// <exception cref="FormatException">The value is no integer, or larger than 64 bits.</exception>
    public long AsInt64() => Kind == ScalarInputKind.Int && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException("it is not an integer of at most 64 bits");

    /// <summary>The value as JSON; enum literals become strings.</summary>
    public JsonElement AsJson() => json();
}
