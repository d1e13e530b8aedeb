using System.Runtime.CompilerServices;
using System.Text;

namespace CoInnovation.Api.Platform.Languages;

/// <summary>
/// Something that is said to people. It is written in English where it is said, as a literal or an interpolated string, and finds its other languages by that: its English, with <c>{0}</c>, <c>{1}</c> for what is
/// put in, is the key. What is put in may be a sentence itself.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence
{
    private readonly StringBuilder _key;
    private readonly List<object?> _arguments;
    private readonly bool _isOurs = true;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Sentence(int literalLength, int formattedCount) => (_key, _arguments) = (new StringBuilder(literalLength), new List<object?>(formattedCount));

    /// <summary>By which its other languages are found.</summary>
    internal string Key => _key.ToString();

    private Sentence(string text, bool isOurs)
        : this(text.Length, 0)
    {
        _key.Append(text);
        _isOurs = isOurs;
    }

    public static implicit operator Sentence(string english) => new(english, isOurs: true);

    /// <summary>What others say, such as the words of the GraphQL engine: it stays as it is.</summary>
    public static Sentence Verbatim(string text) => new(text, isOurs: false);

    public void AppendLiteral(string literal) => _key.Append(literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value, string? format = null)
    {
        _key.Append('{').Append(_arguments.Count).Append(format is null ? "" : $":{format}").Append('}');
        _arguments.Add(value);
    }

    /// <summary>The sentence as somebody reads it who has chosen the language.</summary>
    public string In(Language language)
    {
        var said = language == Language.De && _isOurs ? German.Of(Key) : Key;
        return _arguments is []
            ? said
            : string.Format(language.Culture(), said, [.. _arguments.Select(argument => argument is Sentence part ? part.In(language) : argument)]);
    }

    /// <summary>English: for logs and programmers.</summary>
    public override string ToString() => In(Language.En);
}
