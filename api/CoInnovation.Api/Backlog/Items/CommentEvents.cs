using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Somebody said something in the conversation about an item.</summary>
/// <param name="CommentId">The comment; unique within the item.</param>
/// <param name="AuthorId">The participant, or the product team.</param>
/// <param name="WorkshopId">The workshop of the author's seat; null for the product team.</param>
/// <param name="Side">The author's side; null for a facilitator.</param>
/// <param name="OrganizationId">The author's organization; null for a facilitator and for the product team.</param>
/// <param name="Text">What they said.</param>
/// <param name="WrittenAt">When.</param>
public sealed record CommentWritten(
    Guid CommentId, Guid AuthorId, Guid? WorkshopId, Side? Side, Guid? OrganizationId, Sealed Text, DateTimeOffset WrittenAt) : BacklogItemEvent;

public sealed record CommentEdited(Guid CommentId, Sealed Text, DateTimeOffset EditedAt) : BacklogItemEvent;

public sealed record CommentWithdrawn(Guid CommentId, DateTimeOffset WithdrawnAt) : BacklogItemEvent;
