using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Not in the specification: lists within lists of introspection grow a small document into a huge answer.</summary>
internal sealed class MaxIntrospectionDepthRule : ValidationRule
{
    private const int MaxListsDepth = 3;

    // A fragment is looked into once per depth, so that spreads of spreads stay cheap.
    private readonly HashSet<(string Fragment, int Depth)> seen = [];

    public override void EnterField(FieldNode field)
    {
        if (field.Name.Value is not ("__schema" or "__type"))
        {
            return;
        }

        seen.Clear();
        if (IsTooDeep(field, 0))
        {
            Context.Report("Maximum introspection depth exceeded", field.Start);
        }
    }

    private bool IsTooDeep(SelectionNode selection, int depth)
    {
        if (selection is FragmentSpreadNode spread)
        {
            return seen.Add((spread.Name.Value, depth))
                && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                && AnyTooDeep(fragment.SelectionSet, depth);
        }

        if (selection is FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" })
        {
            depth++;
            if (depth >= MaxListsDepth)
            {
                return true;
            }
        }

        return AnyTooDeep((selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet, depth);
    }

    private bool AnyTooDeep(SelectionSetNode? set, int depth)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (IsTooDeep(selection, depth))
            {
                return true;
            }
        }

        return false;
    }
}
