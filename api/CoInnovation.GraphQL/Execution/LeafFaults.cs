namespace CoInnovation.GraphQL.Execution;

/// <summary>
/// Collects errors within lists of leaves while one leaf is checked. Lists ask for <see cref="Current"/>; while it is null, which is nearly always,
/// the first error simply ends the writing.
/// </summary>
internal sealed class LeafFaults : IDisposable
{
    [ThreadStatic]
    private static LeafFaults? current;

    private readonly List<int> indexes = [];

    public static LeafFaults? Current => current;

    public List<(int[] Indexes, Exception Error)> All { get; } = [];

    public int Count => All.Count;

    public static LeafFaults Collect() => current = new LeafFaults();

    public void Enter(int index) => indexes.Add(index);

    public void Leave() => indexes.RemoveAt(indexes.Count - 1);

    public void Add(Exception error) => All.Add(([.. indexes], error));

    public bool IsReported(Exception error) => All.Exists(fault => ReferenceEquals(fault.Error, error));

    public void Dispose() => current = null;
}
