namespace CoInnovation.Api.Workshops.Methods;

/// <summary>Sorting cards into themes, then naming them.</summary>
internal static class AffinityClustering
{
    public static MethodShape Shape { get; } = new(Writes: null, Visibility.Open, Minutes: 15, Clusters: true);
}
