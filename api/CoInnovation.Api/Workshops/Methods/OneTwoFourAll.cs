namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Alone, in pairs, in fours, all.</summary>
internal static class OneTwoFourAll
{
    public static MethodShape Shape { get; } = new(Writes: CardKind.Idea, Visibility.Silent, Minutes: 12, GrowsGroups: true);
}
