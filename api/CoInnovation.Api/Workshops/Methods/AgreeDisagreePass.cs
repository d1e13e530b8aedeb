namespace CoInnovation.Api.Workshops.Methods;

/// <summary>One card at a time: agree, disagree or pass.</summary>
internal static class AgreeDisagreePass
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.PainPoint, Visibility.Open, Minutes: 10, Votes: VotingMethod.Agreement);
}
