namespace CoInnovation.Api.Workshops.Methods;

/// <summary>A budget of dots on cards.</summary>
internal static class DotVoting
{
    public static MethodShape Shape { get; } = new(Writes: null, Visibility.Open, Minutes: 5, Votes: VotingMethod.Dots);
}
