namespace CoInnovation.Api.Workshops.Methods;

/// <summary>What a card may say beside its text, where its step's method asks for it.</summary>
public enum CardField
{
    /// <summary>What a concept promises, in a line.</summary>
    Pledge,

    /// <summary>For whom a concept is.</summary>
    Audience,

    /// <summary>How a concept is tested.</summary>
    Test,

    /// <summary>A drawing of lines.</summary>
    Sketch,

    /// <summary>The field of the feedback grid.</summary>
    Feedback,

    /// <summary>Who sees to it that a promise is kept.</summary>
    Owner,

    /// <summary>The day until which a promise is kept.</summary>
    DueOn,

    /// <summary>The side to which something is promised.</summary>
    Beneficiary,

    /// <summary>How everybody will know that a promise is kept.</summary>
    Measure,
}

/// <summary>The fields of the feedback grid.</summary>
public enum FeedbackField
{
    Like,
    Criticism,
    Question,
    Idea,
}
