using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Limits;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>
/// Turns an operation of a valid document into a plan: CollectFields() and MergeSelectionSets() of specification section 6.3, done once for every
/// object type that can occur, with @skip and @include kept as conditions over bits.
/// </summary>
internal sealed class Planner(Schema schema, DocumentNode document, GraphQLLimits limits, VariableValues? known = null)
{
    private const int MaxInclusionVariables = 64;
    private const int MaxPlannedFields = 5_000;

    private readonly Dictionary<string, FragmentNode> fragments = document.Fragments.ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
    private readonly List<string> inclusionVariables = [];
    private bool variesByInclusion;
    private int fragmentVisits;

    /// <summary>Fields of the plan: its size.</summary>
    public int PlannedFields { get; private set; }

    /// <summary>The plan; null when more than 64 variables decide inclusion, and a plan with known variables is needed instead.</summary>
    /// <exception cref="LimitException">The operation is too deep or too large.</exception>
    public OperationPlan? TryPlan(OperationNode operation)
    {
        var root = Select(schema.RootOf(operation.Kind)!, [(operation.SelectionSet, default(InclusionTerm))], null);
        return inclusionVariables.Count > MaxInclusionVariables
            ? null
            : new OperationPlan(operation, root) { InclusionVariables = inclusionVariables, VariesByInclusion = variesByInclusion };
    }

    private SelectionPlan Select(ObjectType type, List<(SelectionSetNode Set, InclusionTerm Term)> sets, PlannedField? above)
    {
        var grouped = new OrderedDictionary<string, List<(FieldNode Node, InclusionTerm Term)>>(StringComparer.Ordinal);
        var visited = new HashSet<(string Fragment, InclusionTerm Term)>();
        try
        {
            foreach (var (set, term) in sets)
            {
                Collect(type, set, term, visited, grouped);
            }
        }
        catch (CoercionException fault)
        {
            return new SelectionPlan(type, []) { Fault = fault };
        }

        var fields = new PlannedField[grouped.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var (responseName, occurrences) = grouped.GetAt(i);
            fields[i] = Field(type, responseName, occurrences, above);
        }

        return new SelectionPlan(type, fields);
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode set,
        InclusionTerm term,
        HashSet<(string Fragment, InclusionTerm Term)> visited,
        OrderedDictionary<string, List<(FieldNode Node, InclusionTerm Term)>> into)
    {
        foreach (var selection in set.Selections)
        {
            var included = term.And(Condition(selection.Directives));
            if (included.IsNever)
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!into.TryGetValue(field.ResponseName, out var occurrences))
                    {
                        into.Add(field.ResponseName, occurrences = []);
                    }

                    occurrences.Add((field, included));
                    break;
                case FragmentSpreadNode spread:
                    if (!visited.Contains((spread.Name.Value, default)) && visited.Add((spread.Name.Value, included)))
                    {
                        Visit(spread);
                        var fragment = fragments[spread.Name.Value];
                        if (Applies(fragment.TypeCondition, type))
                        {
                            Collect(type, fragment.SelectionSet, included, visited, into);
                        }
                    }

                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, included, visited, into);
                    break;
                default:
                    break;
            }
        }
    }

    private void Visit(FragmentSpreadNode spread)
    {
        if (++fragmentVisits > limits.FragmentVisits)
        {
            throw new LimitException("LIMIT_FRAGMENTS", $"The operation spreads fragments more than {limits.FragmentVisits} times.", spread.Start);
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.Find(condition.Name.Value) is { } named && Array.IndexOf(schema.PossibleTypesOf(named), type) >= 0;

    private PlannedField Field(ObjectType parent, string responseName, List<(FieldNode Node, InclusionTerm Term)> occurrences, PlannedField? above)
    {
        var node = occurrences[0].Node;
        if (++PlannedFields > MaxPlannedFields)
        {
            throw new LimitException("LIMIT_FIELDS", $"The operation has more than {MaxPlannedFields} fields once its fragments are spread.", node.Start);
        }

        variesByInclusion |= occurrences.Count > 1 && !occurrences.TrueForAll(occurrence => occurrence.Term.IsAlways);
        var definition = schema.FieldOf(parent, node.Name.Value)!;
        var field = new PlannedField(responseName, definition, parent, above)
        {
            Locations = [.. occurrences.Select(occurrence => occurrence.Node.Start)],
            Conditions = occurrences.Exists(occurrence => occurrence.Term.IsAlways) ? null : [.. occurrences.Select(occurrence => occurrence.Term)],
            Arguments = Arguments(definition, node),
            IsTypeName = ReferenceEquals(definition, schema.TypeNameMetaField),
        };
        CheckDepth(field, node);
        if (definition.Type.IsComposite)
        {
            // With one occurrence the field's own condition already decides over everything below it.
            var sets = occurrences
                .Where(occurrence => occurrence.Node.SelectionSet is not null)
                .Select(occurrence => (occurrence.Node.SelectionSet!, occurrences.Count == 1 ? default : occurrence.Term))
                .ToList();
            field.Children = Array.ConvertAll(schema.PossibleTypesOf(definition.Type.Named), type => Select(type, sets, field));
        }

        return field;
    }

    private void CheckDepth(PlannedField level, FieldNode node)
    {
        if (level.Definition.Owner.Name.StartsWith("__", StringComparison.Ordinal))
        {
            // Introspection has a rule of its own (MaxIntrospectionDepth).
            return;
        }

        if (level.Depth > limits.Depth)
        {
            throw new LimitException("LIMIT_DEPTH", $"The operation nests fields more than {limits.Depth} levels deep.", node.Start);
        }

        var repeats = 0;
        for (PlannedField? above = level; above is not null; above = above.Above)
        {
            repeats += ReferenceEquals(above.Definition, level.Definition) ? 1 : 0;
        }

        if (repeats > limits.RepeatsOnPath)
        {
            throw new LimitException("LIMIT_RECURSION", $"{level.Definition.Coordinate} stands more than {limits.RepeatsOnPath} times on one path.", node.Start);
        }
    }

    private static ArgumentPlan Arguments(FieldDefinition definition, FieldNode node)
    {
        InputObject? constant = null;
        if (!node.Arguments.Any(argument => ArgumentCoercion.HoldsVariable(argument.Value)))
        {
            try
            {
                constant = ArgumentCoercion.Coerce(definition.Arguments, node.Arguments, null);
            }
            catch (CoercionException)
            {
                // Told as the field's error, each time it is executed.
            }
        }

        return new ArgumentPlan(definition, node.Arguments) { Constant = constant };
    }

    /// <summary>What @skip leaves out is not asked for @include any more.</summary>
    private InclusionTerm Condition(IReadOnlyList<DirectiveNode> directives)
    {
        var skipped = Condition(directives, "skip", wanted: false);
        return skipped.IsNever ? skipped : skipped.And(Condition(directives, "include", wanted: true));
    }

    private InclusionTerm Condition(IReadOnlyList<DirectiveNode> directives, string name, bool wanted)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return Condition(directive.Argument("if")!, wanted);
            }
        }

        return default;
    }

    private InclusionTerm Condition(ValueNode value, bool wanted)
    {
        if (value is not VariableReferenceNode variable)
        {
            return Constant(((BooleanNode)value).Value == wanted);
        }

        if (known is not null)
        {
            return known.TryGet(variable.Name, out var truth) && truth is bool given
                ? Constant(given == wanted)
                : throw new CoercionException("Argument \"if\" of non-null type \"Boolean!\" must not be null.");
        }

        var bit = inclusionVariables.IndexOf(variable.Name);
        if (bit < 0)
        {
            bit = inclusionVariables.Count;
            inclusionVariables.Add(variable.Name);
        }

        var mask = 1UL << (bit & 63);
        return wanted ? new InclusionTerm(mask, 0) : new InclusionTerm(0, mask);
    }

    private static InclusionTerm Constant(bool isIncluded) => isIncluded ? default : new InclusionTerm(1, 1);
}
