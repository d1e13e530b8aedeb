using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>The same statements for each of these sides; who takes part does not change while it is open.</summary>
public sealed record MirrorOpened(Guid RoundId, Guid StepId, IReadOnlyList<Side> Sides, int MinPerSide) : WorkshopEvent;

/// <summary>Both null: taken back. Nobody but its author sees it.</summary>
public sealed record StatementAnswered(Guid ParticipantId, Guid RoundId, MirrorStatement Statement, MirrorAnswer? Answer, MirrorAnswer? Guess) : WorkshopEvent;

/// <summary>All that the others learn of answers before the round closes.</summary>
public sealed record MirrorCounted(Guid RoundId, IReadOnlyList<MirrorSide> Sides, IReadOnlyList<int> Answered) : WorkshopEvent;

/// <summary>To all sides at once.</summary>
/// <param name="ByItself">True when nothing was waited for any more and no facilitator closed it. Rounds of before lack this.</param>
public sealed record MirrorClosed(Guid RoundId, IReadOnlyList<StatementResult> Results, bool? ByItself = null) : WorkshopEvent;
