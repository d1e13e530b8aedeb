using System.Runtime.InteropServices;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Limits;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.3.2, by grouping instead of by pairs (Adameit 2019): fields are flattened by response name and each group is compared to its first, once
/// for their shapes and once for those that can be of one object. Sets that were looked at are remembered, which also ends cycles of fragments.
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule : ValidationRule
{
    private readonly HashSet<string> checkedShapes = new(StringComparer.Ordinal);
    private readonly HashSet<string> checkedParents = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> reported = [];
    private readonly Dictionary<NamedType, int> typeNumbers = [];
    private int comparisons;
    private int fragmentVisits;

    private readonly record struct Selected(FieldNode Node, NamedType? Parent, FieldDefinition? Definition);

    public override void LeaveDocument(DocumentNode document)
    {
        var reached = new HashSet<FragmentNode>();
        foreach (var operation in document.Operations)
        {
            Check(operation.SelectionSet, Context.Schema.RootOf(operation.Kind));
            reached.UnionWith(Context.FragmentsOf(operation));
        }

        // What an operation reaches was looked at from there.
        foreach (var fragment in document.Fragments.Where(fragment => !reached.Contains(fragment)))
        {
            Check(fragment.SelectionSet, Context.Schema.Find(fragment.TypeCondition.Name.Value));
        }
    }

    private void Check(SelectionSetNode set, NamedType? type)
    {
        var fields = new List<Selected>();
        Flatten(set, type, new HashSet<string>(StringComparer.Ordinal), fields);
        CheckShapes(fields);
        CheckCommonParents(fields);
    }

    private void CheckShapes(List<Selected> fields)
    {
        if (!checkedShapes.Add(KeyOf(fields)))
        {
            return;
        }

        foreach (var group in GroupByResponseName(fields))
        {
            var first = group.Find(field => field.Definition is not null);
            foreach (var other in group)
            {
                Spend(other.Node, 1);
                if (first.Definition is { } a && other.Definition is { } b && DoShapesConflict(a.Type, b.Type))
                {
                    Report(first, other, $"they return conflicting types \"{a.Type}\" and \"{b.Type}\"");
                }
            }

            if (MergeSelections(group) is { Count: > 0 } below)
            {
                CheckShapes(below);
            }
        }
    }

    private void CheckCommonParents(List<Selected> fields)
    {
        if (!checkedParents.Add(KeyOf(fields)))
        {
            return;
        }

        foreach (var group in GroupByResponseName(fields))
        {
            foreach (var common in GroupByCommonParent(group))
            {
                var first = common[0];
                foreach (var other in common.Skip(1))
                {
                    Spend(other.Node, 1);
                    if (first.Node.Name.Value != other.Node.Name.Value)
                    {
                        Report(first, other, $"\"{first.Node.Name}\" and \"{other.Node.Name}\" are different fields");
                    }
                    else if (!SameArguments(first.Node, other.Node))
                    {
                        Report(first, other, "they have differing arguments");
                    }
                }

                if (MergeSelections(common) is { Count: > 0 } below)
                {
                    CheckCommonParents(below);
                }
            }
        }
    }

    /// <summary>Fields of one object type, together with those of abstract types: the sets within which two fields can meet in one object.</summary>
    private static List<List<Selected>> GroupByCommonParent(List<Selected> fields)
    {
        var isAbstract = fields.ToLookup(field => field.Parent is not ObjectType);
        if (!isAbstract[false].Any())
        {
            return [fields];
        }

        return [.. isAbstract[false].GroupBy(field => field.Parent).Select(sameType => sameType.Concat(isAbstract[true]).ToList())];
    }

    private static IEnumerable<List<Selected>> GroupByResponseName(List<Selected> fields) =>
        fields.Count == 1 ? [fields] : fields.GroupBy(field => field.Node.ResponseName, StringComparer.Ordinal).Select(group => group.ToList());

    private List<Selected> MergeSelections(List<Selected> fields)
    {
        var merged = new List<Selected>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is { } set)
            {
                Flatten(set, field.Definition?.Type.Named, visited, merged);
            }
        }

        return merged;
    }

    private void Flatten(SelectionSetNode set, NamedType? parent, HashSet<string> visited, List<Selected> into)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Spend(field, 1);
                    into.Add(new Selected(field, parent, Context.Schema.FieldOf(parent, field.Name.Value)));
                    break;
                case InlineFragmentNode inline:
                    Flatten(inline.SelectionSet, inline.TypeCondition is { } condition ? Context.Schema.Find(condition.Name.Value) : parent, visited, into);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment):
                    if (++fragmentVisits > Context.Limits.FragmentVisits)
                    {
                        throw new LimitException("LIMIT_FRAGMENTS", $"The document spreads fragments more than {Context.Limits.FragmentVisits} times.", spread.Start);
                    }

                    Flatten(fragment.SelectionSet, Context.Schema.Find(fragment.TypeCondition.Name.Value), visited, into);
                    break;
                default:
                    break;
            }
        }
    }

    private void Spend(FieldNode field, int steps)
    {
        comparisons += steps;
        if (comparisons > Context.Limits.MergeComparisons)
        {
            throw new LimitException("LIMIT_MERGE", $"Merging the document's fields takes more than {Context.Limits.MergeComparisons} comparisons.", field.Start);
        }
    }

    private void Report(Selected first, Selected other, string reason)
    {
        if (reported.Add((first.Node.Start, other.Node.Start)))
        {
            Context.Report(
                $"Fields \"{first.Node.ResponseName}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.",
                first.Node.Start,
                other.Node.Start);
        }
    }

    private static bool DoShapesConflict(GraphType a, GraphType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => DoShapesConflict(x.OfType, y.OfType),
        (NonNullType, _) or (_, NonNullType) => true,
        (ListType x, ListType y) => DoShapesConflict(x.OfType, y.OfType),
        (ListType, _) or (_, ListType) => true,
        _ => (a.IsLeaf || b.IsLeaf) && !ReferenceEquals(a, b),
    };

    private bool SameArguments(FieldNode a, FieldNode b)
    {
        Spend(a, a.Arguments.Count);
        var others = ByName(b.Arguments, argument => argument.Name.Value, argument => argument.Value);
        return a.Arguments.Count == b.Arguments.Count
            && a.Arguments.All(left => others.TryGetValue(left.Name.Value, out var right) && SameValue(a, left.Value, right));
    }

    private bool SameValue(FieldNode field, ValueNode a, ValueNode b)
    {
        Spend(field, 1);
        switch (a, b)
        {
            case (ObjectNode x, ObjectNode y):
                var others = ByName(y.Fields, entry => entry.Name.Value, entry => entry.Value);
                return x.Fields.Count == y.Fields.Count
                    && x.Fields.All(left => others.TryGetValue(left.Name.Value, out var right) && SameValue(field, left.Value, right));
            case (ListNode x, ListNode y):
                return x.Values.Count == y.Values.Count && x.Values.Zip(y.Values, (left, right) => SameValue(field, left, right)).All(same => same);
            case (StringNode x, StringNode y):
                return x.Value == y.Value;
            default:
                return a.GetType() == b.GetType() && a.ToString() == b.ToString();
        }
    }

    // Names are unique, or another rule says so.
    private static Dictionary<string, ValueNode> ByName<T>(IReadOnlyList<T> entries, Func<T, string> name, Func<T, ValueNode> value)
    {
        var byName = new Dictionary<string, ValueNode>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            byName.TryAdd(name(entry), value(entry));
        }

        return byName;
    }

    /// <summary>The same for two lists that hold the same fields of the same types, in whatever order and however often.</summary>
    private string KeyOf(List<Selected> fields)
    {
        var keys = new long[fields.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)fields[i].Node.Start << 32) | (uint)NumberOf(fields[i].Parent);
        }

        Array.Sort(keys);
        var distinct = 0;
        foreach (var key in keys)
        {
            if (distinct == 0 || keys[distinct - 1] != key)
            {
                keys[distinct++] = key;
            }
        }

        return new string(MemoryMarshal.Cast<long, char>(keys.AsSpan(0, distinct)));
    }

    private int NumberOf(NamedType? type)
    {
        if (type is null)
        {
            return 0;
        }

        if (!typeNumbers.TryGetValue(type, out var number))
        {
            typeNumbers[type] = number = typeNumbers.Count + 1;
        }

        return number;
    }
}
