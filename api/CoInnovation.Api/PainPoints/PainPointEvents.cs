using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.PainPoints;

/// <summary>Something that happened to a pain point of the backlog.</summary>
public abstract record PainPointEvent;

/// <summary>It came out of a workshop. Its id, the stream's, is the id of the card it was kept from; texts stay sealed for those who typed them.</summary>
public sealed record PainPointRecorded(
    Guid PainPointId, Guid WorkshopId, Sealed Text, Side? Side, Guid? OrganizationId, Sealed? Theme, DateTimeOffset KeptAt) : PainPointEvent;

public sealed record PainPointStatusChanged(PainPointStatus Status, Sealed Reason, DateTimeOffset ChangedAt) : PainPointEvent;

/// <summary>Where a pain point stands, in the order of its life.</summary>
public enum PainPointStatus
{
    New,
    UnderReview,
    Addressed,
    Solved,
    Declined,
    Merged,
}
