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
