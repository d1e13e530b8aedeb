using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.2: no fragment reaches itself. Each fragment is looked into once.</summary>
internal sealed class NoFragmentCyclesRule : ValidationRule
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> path = [];
    private readonly Dictionary<string, int> indexInPath = new(StringComparer.Ordinal);

    public override void EnterFragment(FragmentNode fragment) => Detect(fragment);

    private void Detect(FragmentNode fragment)
    {
        var name = fragment.Name.Value;
        if (!visited.Add(name))
        {
            return;
        }

        indexInPath[name] = path.Count;
        foreach (var spread in Context.SpreadsIn(fragment.SelectionSet))
        {
            path.Add(spread);
            if (indexInPath.TryGetValue(spread.Name.Value, out var start))
            {
                ReportCycle(spread.Name.Value, path[start..]);
            }
            else if (Context.Fragments.TryGetValue(spread.Name.Value, out var next))
            {
                Detect(next);
            }

            path.RemoveAt(path.Count - 1);
        }

        indexInPath.Remove(name);
    }

    private void ReportCycle(string name, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\""));
        Context.Report(
            $"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.",
            cycle.Select(spread => spread.Start).ToArray());
    }
}
