namespace CoInnovation.Api.Workshops;

/// <summary>What facilitators alone see: the slice that the facilitators' feed folds into.</summary>
/// <param name="JoinCode">The code that lets people in.</param>
/// <param name="Generation">Raised by each new code; links of an older generation lead nowhere.</param>
public sealed record Facilitation(string? JoinCode, int Generation)
{
    public static Facilitation Empty { get; } = new(JoinCode: null, Generation: 0);

    public Facilitation Apply(WorkshopEvent happened) => happened switch
    {
        JoinCodeIssued e => new Facilitation(e.Code, e.Generation),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is not an event of the facilitators' feed."),
    };
}
