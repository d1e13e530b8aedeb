using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Summaries;

/// <summary>Something that happened to what a participant says about the workshop itself.</summary>
public abstract record FeedbackEvent;

/// <summary>What they liked and what they wish for, or one of both. It takes the place of what they said before.</summary>
public sealed record FeedbackGiven(Guid WorkshopId, Guid ParticipantId, Sealed? Like, Sealed? Wish, DateTimeOffset GivenAt) : FeedbackEvent;

public sealed record FeedbackTakenBack(Guid WorkshopId, Guid ParticipantId, DateTimeOffset TakenBackAt) : FeedbackEvent;
