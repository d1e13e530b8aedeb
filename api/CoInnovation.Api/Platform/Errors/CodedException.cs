using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Errors;

/// <summary>
/// A caller's mistake with a stable code. The sentence says what happened and what to do, and may be shown to people; it is put into their language where it is answered, and the message is its English.
/// <see cref="Path"/> names the part of the input that it is about, outermost first.
/// </summary>
public abstract class CodedException(string code, Sentence sentence, IReadOnlyList<string>? path = null) : Exception(sentence.ToString())
{
    public string Code { get; } = code;

    public Sentence Sentence { get; } = sentence;

    public IReadOnlyList<string> Path { get; } = path ?? [];
}
