using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Summaries;

/// <summary>What decisions about a participant's feedback rest on.</summary>
/// <param name="Given">What they said; null while they said nothing.</param>
public sealed record SeatFeedback(FeedbackGiven? Given)
{
    public const string StreamType = "seat_feedback";

    public static readonly SeatFeedback None = new(Given: null);

    /// <summary>One for each seat.</summary>
    public static Guid StreamOf(Guid participantId) => DerivedId.From(participantId, StreamType);

    public SeatFeedback Apply(FeedbackEvent happened) => happened switch
    {
        FeedbackGiven e => new SeatFeedback(e),
        FeedbackTakenBack => None,
        _ => throw new InvalidOperationException($"Feedback does not know {happened.GetType().Name}."),
    };
}
