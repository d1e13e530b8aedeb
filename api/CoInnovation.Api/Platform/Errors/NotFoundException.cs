using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Errors;

/// <summary>There is no such thing, or it is none of the caller's business; the two look the same: <c>WORKSHOP_NOT_FOUND</c>.</summary>
public sealed class NotFoundException(string code, Sentence sentence, IReadOnlyList<string>? path = null) : CodedException(code, sentence, path);
