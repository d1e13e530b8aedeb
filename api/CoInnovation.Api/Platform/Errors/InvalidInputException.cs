using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Errors;

/// <summary>A value of the input is too long, empty, or not possible: <c>TEXT_TOO_LONG</c>.</summary>
public sealed class InvalidInputException(string code, Sentence sentence, IReadOnlyList<string>? path = null) : CodedException(code, sentence, path)
{
    /// <summary>Ids are made by the caller's program, so whoever reads this can only let it begin anew.</summary>
    public static InvalidInputException IdTaken(string field) => new("ID_TAKEN", "This was already taken. Load the page again.", [field]);
}
