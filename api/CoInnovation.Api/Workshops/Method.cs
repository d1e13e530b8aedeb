namespace CoInnovation.Api.Workshops;

/// <summary>How a step works.</summary>
public enum Method
{
    CheckIn,
    SilentWriting,
    Brainwriting,
    OneTwoFourAll,
    CrazyEights,
    HowMightWe,
    AffinityClustering,
    DotVoting,
    AgreeDisagreePass,
    Nuf,
    ImpactEffort,
    Discussion,
    ConceptPoster,
    FeedbackGrid,
    Promises,
    PerceptionMirror,
    Break,
    FreeStep,
}
