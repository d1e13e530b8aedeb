using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.2.4.1: a subscription selects one field, no meta field, and decides nothing by @skip or @include there.</summary>
internal sealed class SingleFieldSubscriptionsRule : ValidationRule
{
    public override void EnterOperation(OperationNode operation)
    {
        if (operation.Kind != OperationKind.Subscription || Context.Schema.SubscriptionType is null)
        {
            return;
        }

        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        List<DirectiveNode> conditions = [];
        Collect(operation.SelectionSet, fields, conditions, new HashSet<string>(StringComparer.Ordinal));
        var subject = operation.Name is { } name ? $"Subscription \"{name}\"" : "Anonymous Subscription";
        if (conditions.Count > 0)
        {
            Context.Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", conditions.Select(directive => directive.Start).ToArray());
            return;
        }

        if (fields.Count == 0)
        {
            Context.Report($"{subject} must select one top level field.", operation.SelectionSet.Start);
        }

        if (fields.Count > 1)
        {
            Context.Report($"{subject} must select only one top level field.", fields.Values.Skip(1).SelectMany(group => group).Select(field => field.Start).ToArray());
        }

        foreach (var group in fields.Values.Where(group => group[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Context.Report($"{subject} must not select an introspection top level field.", group.Select(field => field.Start).ToArray());
        }
    }

    private void Collect(SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> into, List<DirectiveNode> conditions, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            // A selection that depends on a condition is told once, and not looked into.
            var condition = selection.Directives.FirstOrDefault(directive => directive.Name.Value == "skip")
                ?? selection.Directives.FirstOrDefault(directive => directive.Name.Value == "include");
            if (condition is not null)
            {
                conditions.Add(condition);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!into.TryGetValue(field.ResponseName, out var group))
                    {
                        into.Add(field.ResponseName, group = []);
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition):
                    Collect(inline.SelectionSet, into, conditions, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition):
                    Collect(fragment.SelectionSet, into, conditions, visited);
                    break;
                default:
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition) =>
        condition is null || (Context.Schema.Find(condition.Name.Value) is { } type && Context.Schema.PossibleTypesOf(type).Contains(Context.Schema.SubscriptionType));
}
