using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Errors;

/// <summary>A rule of the workshop or of the backlog says no: <c>VOTE_BUDGET_SPENT</c>, <c>NOT_ALLOWED</c>.</summary>
public sealed class RuleViolationException(string code, Sentence sentence, IReadOnlyList<string>? path = null) : CodedException(code, sentence, path);
