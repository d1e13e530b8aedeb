using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Errors;

/// <summary>There is no such thing, or it is none of the caller's business; the two look the same: <c>WORKSHOP_NOT_FOUND</c>.</summary>
public sealed class NotFoundException(string code, Sentence sentence, IReadOnlyList<string>? path = null) : CodedException(code, sentence, path)
{
    /// <summary>Nobody is signed in, or somebody else.</summary>
    public static NotFoundException OfPerson() => new("PERSON_NOT_FOUND", "You are not signed in (any more). Sign in again.");
}
