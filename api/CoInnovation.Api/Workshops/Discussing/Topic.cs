namespace CoInnovation.Api.Workshops.Discussing;

/// <summary>A thumb on the question whether to go on with a topic.</summary>
public enum Thumb
{
    Up,
    Sideways,
    Down,
}

/// <summary>The card that is discussed, until when, and how many thumbs there are for going on. Each opening and each extension asks anew.</summary>
/// <param name="Question">Counts up with each time that thumbs are asked for in the workshop.</param>
public sealed record Topic(Guid StepId, Guid CardId, DateTimeOffset EndsAt, int Extensions, int Question, int Up, int Sideways, int Down)
{
    public static Topic From(TopicOpened e, int question) => new(e.StepId, e.CardId, e.EndsAt, Extensions: 0, question, Up: 0, Sideways: 0, Down: 0);

    public Topic Extended(DateTimeOffset endsAt, int question) => this with { EndsAt = endsAt, Extensions = Extensions + 1, Question = question, Up = 0, Sideways = 0, Down = 0 };

    /// <summary>The counts after one seat changed its thumb.</summary>
    public ThumbsCounted Counted(Thumb? before, Thumb? after)
    {
        int Of(Thumb thumb, int count) => count + (after == thumb ? 1 : 0) - (before == thumb ? 1 : 0);
        return new ThumbsCounted(StepId, CardId, Of(Thumb.Up, Up), Of(Thumb.Sideways, Sideways), Of(Thumb.Down, Down));
    }
}

/// <summary>One's own thumb, for the question to which it was shown.</summary>
public sealed record OwnThumb(int Question, Thumb? Thumb);
