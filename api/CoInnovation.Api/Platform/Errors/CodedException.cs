namespace CoInnovation.Api.Platform.Errors;

/// <summary>
/// A caller's mistake with a stable code. The message says what happened and what to do, and may be shown to people. <see cref="Path"/> names the part of
/// the input that it is about, outermost first.
/// </summary>
public abstract class CodedException(string code, string message, IReadOnlyList<string>? path = null) : Exception(message)
{
    public string Code { get; } = code;

    public IReadOnlyList<string> Path { get; } = path ?? [];
}
