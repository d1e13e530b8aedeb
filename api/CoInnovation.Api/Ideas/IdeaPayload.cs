using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Ideas;

/// <summary>The answer of a command that ideas alone take.</summary>
internal sealed record IdeaPayload(BacklogIdea? Idea, IReadOnlyList<CodedException> Errors);
