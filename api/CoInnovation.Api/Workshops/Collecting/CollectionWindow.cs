namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>What becomes of a card that comes after the end of a collection and before its step.</summary>
public enum LateRule
{
    /// <summary>It is refused until the step runs.</summary>
    Refuse,

    /// <summary>It is taken until the step ends.</summary>
    UntilStepEnds,
}

/// <summary>When cards of a step may be written before it runs.</summary>
/// <param name="OpensAt">From this moment on.</param>
/// <param name="Until">Up to this one.</param>
/// <param name="Late">What holds afterwards.</param>
/// <param name="ClosedAt">When a facilitator closed it before its end; null otherwise.</param>
public sealed record CollectionWindow(DateTimeOffset OpensAt, DateTimeOffset Until, LateRule Late, DateTimeOffset? ClosedAt)
{
    public bool Takes(DateTimeOffset now) => ClosedAt is null && OpensAt <= now && (now < Until || Late == LateRule.UntilStepEnds);
}
