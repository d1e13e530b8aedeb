namespace CoInnovation.Api.Backlog.Items;

/// <summary>Somebody wants to be told what becomes of an item, whether they have the pain or not. Nobody else is shown that.</summary>
/// <param name="FollowerId">The participant, or the product team.</param>
/// <param name="FollowedAt">When.</param>
public sealed record ItemFollowed(Guid FollowerId, DateTimeOffset FollowedAt) : BacklogItemEvent;

/// <summary>Somebody does not want to be told any more, also not of what they support or their organization brought up.</summary>
/// <param name="FollowerId">The participant, or the product team.</param>
/// <param name="UnfollowedAt">When.</param>
public sealed record ItemUnfollowed(Guid FollowerId, DateTimeOffset UnfollowedAt) : BacklogItemEvent;
