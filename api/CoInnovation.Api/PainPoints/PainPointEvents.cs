using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.PainPoints;

/// <summary>Something that happened to a pain point of the backlog.</summary>
public abstract record PainPointEvent;

/// <summary>It came out of a workshop. Its id, the stream's, is the id of the card it was kept from; texts stay sealed for those who typed them.</summary>
public sealed record PainPointRecorded(
    Guid PainPointId, Guid WorkshopId, Sealed Text, Side? Side, Guid? OrganizationId, Sealed? Theme, DateTimeOffset KeptAt) : PainPointEvent;

/// <summary>Somebody brought it up between workshops. Texts stay sealed for those who typed them.</summary>
/// <param name="PainPointId">The pain point.</param>
/// <param name="SubmitterId">The participant; on behalf of an organization, the organization.</param>
/// <param name="OrganizationId">The organization whose pain it is.</param>
/// <param name="OrganizationName">Its name where it may be new to the workspace.</param>
/// <param name="Side">The organization's side.</param>
/// <param name="Details">What is said of it.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="AddedBy">Who brought it up on the organization's behalf; null for its own people.</param>
/// <param name="SubmittedAt">When.</param>
public sealed record PainPointSubmitted(
    Guid PainPointId,
    Guid SubmitterId,
    Guid OrganizationId,
    Sealed? OrganizationName,
    Side Side,
    PainPointDetails Details,
    Sealed? Theme,
    Guid? AddedBy,
    DateTimeOffset SubmittedAt) : PainPointEvent;

/// <summary>All details were said anew.</summary>
public sealed record PainPointDetailsChanged(PainPointDetails Details, DateTimeOffset ChangedAt) : PainPointEvent;

/// <summary>It came from elsewhere, in a file. Texts are sealed for the product team, which brought it.</summary>
/// <param name="PainPointId">The pain point.</param>
/// <param name="ImportId">The import that it came with.</param>
/// <param name="ExternalId">What it is called elsewhere.</param>
/// <param name="Text">The statement.</param>
/// <param name="Side">The organization's side.</param>
/// <param name="OrganizationId">The organization whose pain it is.</param>
/// <param name="OrganizationName">Its name, which may be new to the workspace.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="ImportedAt">When.</param>
public sealed record PainPointImported(
    Guid PainPointId,
    Guid ImportId,
    Sealed? ExternalId,
    Sealed Text,
    Side? Side,
    Guid? OrganizationId,
    Sealed? OrganizationName,
    Sealed? Theme,
    DateTimeOffset ImportedAt) : PainPointEvent;

/// <summary>Its author took it back, before anybody else had to do with it.</summary>
public sealed record PainPointWithdrawn(DateTimeOffset WithdrawnAt) : PainPointEvent;

/// <summary>Its author brought it back, as it was: everything that lists show of it is said once more.</summary>
/// <param name="OrganizationId">The organization whose pain it is.</param>
/// <param name="Side">The organization's side.</param>
/// <param name="SubmitterId">Who submitted it, as in the beginning.</param>
/// <param name="AddedBy">Who brought it up on the organization's behalf; null for its own people.</param>
/// <param name="Details">What is said of it.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="Owner">Who looks after it.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why; null until somebody said so.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
/// <param name="BroughtBackAt">When it was brought back.</param>
public sealed record PainPointBroughtBack(
    Guid OrganizationId,
    Side Side,
    Guid SubmitterId,
    Guid? AddedBy,
    PainPointDetails Details,
    Sealed? Theme,
    Sealed? Owner,
    IReadOnlyList<Sealed> Tags,
    PainPointStatus Status,
    Sealed? Reason,
    DateTimeOffset SubmittedAt,
    DateTimeOffset BroughtBackAt) : PainPointEvent;

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
