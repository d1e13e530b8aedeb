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

public sealed record IdeaStatusChanged(IdeaStatus Status, Sealed Reason, DateTimeOffset ChangedAt) : IdeaEvent;

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
