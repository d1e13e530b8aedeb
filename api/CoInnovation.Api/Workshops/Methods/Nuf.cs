namespace CoInnovation.Api.Workshops.Methods;

/// <summary>New, useful, feasible, each 1 to 10.</summary>
internal static class Nuf
{
    public static MethodShape Shape { get; } = new(Writes: null, Visibility.Open, Minutes: 5, Votes: VotingMethod.Nuf);
}
