namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Each card placed on two axes.</summary>
internal static class ImpactEffort
{
    public static MethodShape Shape { get; } = new(Writes: null, Visibility.Open, Minutes: 10, Votes: VotingMethod.ImpactEffort);
}
