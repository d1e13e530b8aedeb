using CoInnovation.Api.Ideas.Scores;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Ideas;

/// <summary>Something that happened to an idea of the backlog.</summary>
public abstract record IdeaEvent;

/// <summary>It came out of a workshop. Its id, the stream's, is the id of the card it was kept from; texts stay sealed for those who typed them.</summary>
/// <param name="IdeaId">The idea.</param>
/// <param name="WorkshopId">The workshop.</param>
/// <param name="Text">What is proposed.</param>
/// <param name="Side">The side that proposed it; null if its step was anonymous.</param>
/// <param name="OrganizationId">The organization that proposed it; null if its step was anonymous.</param>
/// <param name="Theme">The theme it was in.</param>
/// <param name="Question">The How-Might-We question it answers.</param>
/// <param name="PainPointIds">The pain points it answers, whether they were kept or not.</param>
/// <param name="KeptAt">When.</param>
public sealed record IdeaRecorded(
    Guid IdeaId,
    Guid WorkshopId,
    Sealed Text,
    Side? Side,
    Guid? OrganizationId,
    Sealed? Theme,
    Sealed? Question,
    IReadOnlyList<Guid> PainPointIds,
    DateTimeOffset KeptAt) : IdeaEvent;

/// <summary>It came from elsewhere, in a file. Texts are sealed for the product team, which brought it.</summary>
/// <param name="IdeaId">The idea.</param>
/// <param name="ImportId">The import that it came with.</param>
/// <param name="ExternalId">What it is called elsewhere.</param>
/// <param name="Text">What is proposed.</param>
/// <param name="Side">The side that proposed it.</param>
/// <param name="OrganizationId">The organization that proposed it.</param>
/// <param name="OrganizationName">Its name, which may be new to the workspace.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="Question">The How-Might-We question it answers.</param>
/// <param name="ImportedAt">When.</param>
public sealed record IdeaImported(
    Guid IdeaId,
    Guid ImportId,
    Sealed? ExternalId,
    Sealed Text,
    Side? Side,
    Guid? OrganizationId,
    Sealed? OrganizationName,
    Sealed? Theme,
    Sealed? Question,
    DateTimeOffset ImportedAt) : IdeaEvent;

/// <summary>Somebody brought it up between workshops. Texts stay sealed for those who typed them.</summary>
/// <param name="IdeaId">The idea.</param>
/// <param name="Text">What is proposed.</param>
/// <param name="Side">The side that proposes it.</param>
/// <param name="OrganizationId">The organization that proposes it; null for the product team's own.</param>
/// <param name="OrganizationName">Its name where it may be new to the workspace.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="Question">The How-Might-We question it answers.</param>
/// <param name="PainPointIds">The pain points it answers.</param>
/// <param name="AddedBy">Who brought it up on the organization's behalf; null for its own people.</param>
/// <param name="SubmittedAt">When.</param>
public sealed record IdeaSubmitted(
    Guid IdeaId,
    Sealed Text,
    Side Side,
    Guid? OrganizationId,
    Sealed? OrganizationName,
    Sealed? Theme,
    Sealed? Question,
    IReadOnlyList<Guid> PainPointIds,
    Guid? AddedBy,
    DateTimeOffset SubmittedAt) : IdeaEvent;

public sealed record IdeaStatusChanged(IdeaStatus Status, Sealed Reason, DateTimeOffset ChangedAt) : IdeaEvent;

/// <summary>It was linked to a pain point that it answers.</summary>
public sealed record PainPointAnswered(Guid PainPointId, DateTimeOffset AnsweredAt) : IdeaEvent;

public sealed record AnswerWithdrawn(Guid PainPointId, DateTimeOffset WithdrawnAt) : IdeaEvent;

/// <summary>Whoever may see a pain point that it answers may see it from now on; what was said about it before stays among those who could see it then.</summary>
public sealed record IdeaShared(DateTimeOffset SharedAt) : IdeaEvent;

/// <summary>It is shown to nobody but the product team any more, as before it was shared.</summary>
public sealed record IdeaUnshared(DateTimeOffset UnsharedAt) : IdeaEvent;

/// <summary>It is planned for a release; null: for none any more.</summary>
public sealed record IdeaReleasePlanned(Sealed? Release, DateTimeOffset PlannedAt) : IdeaEvent;

public sealed record IdeaRiceScored(double Reach, RiceImpact Impact, RiceConfidence Confidence, double Effort, DateTimeOffset ScoredAt) : IdeaEvent;

public sealed record IdeaNufScored(int New, int Useful, int Feasible, DateTimeOffset ScoredAt) : IdeaEvent;

public sealed record IdeaPlacedOnMatrix(int Impact, int Effort, DateTimeOffset PlacedAt) : IdeaEvent;

public sealed record IdeaScoreWithdrawn(ScoreKind Score, DateTimeOffset WithdrawnAt) : IdeaEvent;

/// <summary>Where an idea stands, in the order of its life.</summary>
public enum IdeaStatus
{
    New,
    UnderReview,
    Shortlisted,
    Committed,
    InProgress,
    Delivered,
    Confirmed,
    Declined,
    Merged,
}

internal static class IdeaStatuses
{
    /// <summary>It is there: whoever has a pain point that it answers can be asked whether it helped.</summary>
    public static bool IsDelivered(this IdeaStatus status) => status is IdeaStatus.Delivered or IdeaStatus.Confirmed;
}
