using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Limits;

/// <summary>
/// What an operation costs, after IBM's cost directives: objects are multiplied by page sizes on the way down, and a resolver that leaves the process
/// costs 10 once per level, because the executor calls it once per level. Computed with the request's variables, so that no page size is guessed.
/// </summary>
internal readonly record struct OperationCost(long FieldCost, long TypeCost)
{
    private const int InputOutputWeight = 10;
    private const long Most = int.MaxValue;

    public static OperationCost Of(OperationPlan plan, VariableValues variables, Inclusion inclusion, GraphQLLimits limits) =>
        OfSelection(plan.Root, 1, variables, inclusion, limits, null);

    /// <summary>Whether the cost is the same for all requests.</summary>
    public static bool IsConstant(OperationPlan plan) => plan.Operation.Variables.Count == 0;

    private static OperationCost OfSelection(SelectionPlan selection, long rows, VariableValues variables, Inclusion inclusion, GraphQLLimits limits, SizedParent? above)
    {
        long fieldCost = 0, typeCost = 0;
        foreach (var field in selection.Fields)
        {
            if (field.IsTypeName || !field.IsIncluded(inclusion))
            {
                continue;
            }

            var (fields, types) = OfField(field, rows, variables, inclusion, limits, above);
            fieldCost = Math.Min(Most, fieldCost + fields);
            typeCost = Math.Min(Most, typeCost + types);
        }

        return new OperationCost(fieldCost, typeCost);
    }

    private static OperationCost OfField(PlannedField field, long rows, VariableValues variables, Inclusion inclusion, GraphQLLimits limits, SizedParent? above)
    {
        var definition = field.Definition;
        var isIntrospection = definition.Owner.Name.StartsWith("__", StringComparison.Ordinal) || definition.Name is "__schema" or "__type";
        if (isIntrospection)
        {
            return default;
        }

        long own = definition.CostWeight ?? (definition.Resolver is ColumnResolver { DoesInputOutput: true } ? InputOutputWeight : 0);
        if (field.IsLeaf)
        {
            return new OperationCost(own, 0);
        }

        var isConnection = definition.ListSize is { SizedFields.Count: > 0 } || definition.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal);
        var size = SizeOf(field, variables, limits, isConnection);
        var elements = rows;
        if (!isConnection)
        {
            elements = Count(definition.Type, rows, above is { } parent && parent.Fields.Contains(definition.Name, StringComparer.Ordinal) ? parent.Size : size);
        }

        var sized = isConnection ? new SizedParent(size, definition.ListSize?.SizedFields is { Count: > 0 } names ? names : ["edges", "nodes"]) : null;
        long fieldCost = own + elements, typeCost = elements;
        OperationCost most = default;
        foreach (var child in field.Children)
        {
            var cost = OfSelection(child, elements, variables, inclusion, limits, sized);
            most = new OperationCost(Math.Max(most.FieldCost, cost.FieldCost), Math.Max(most.TypeCost, cost.TypeCost));
        }

        return new OperationCost(Math.Min(Most, fieldCost + most.FieldCost), Math.Min(Most, typeCost + most.TypeCost));
    }

    private static long Count(GraphType type, long rows, int size)
    {
        for (var inner = type.Nullable; inner is ListType list; inner = list.OfType.Nullable)
        {
            rows = Math.Min(Most, rows * size);
        }

        return rows;
    }

    private static int SizeOf(PlannedField field, VariableValues variables, GraphQLLimits limits, bool isConnection)
    {
        var definition = field.Definition;
        IReadOnlyList<string> slicing = definition.ListSize?.SlicingArguments is { Count: > 0 } named ? named : ["first", "last", "limit"];
        foreach (var name in slicing)
        {
            if (definition.Arguments.TryGetValue(name, out var argument) && Argument(field, argument, variables) is { } size)
            {
                return Math.Max(0, size);
            }
        }

        return definition.ListSize?.AssumedSize ?? (isConnection ? limits.DefaultPageSize : limits.AssumedListSize);
    }

    private static int? Argument(PlannedField field, InputValue argument, VariableValues variables)
    {
        if (field.Arguments.Constant is { } constant)
        {
            return constant.TryGet(argument.Name, out var known) ? known as int? : null;
        }

        var node = field.Arguments.Nodes.FirstOrDefault(candidate => candidate.Name.Value == argument.Name)?.Value;
        return node switch
        {
            Language.VariableReferenceNode variable when variables.TryGet(variable.Name, out var given) => given as int?,
            Language.IntNode number => int.TryParse(number.Text, null, out var literal) ? literal : null,
            _ => argument.HasDefault ? argument.Default as int? : null,
        };
    }

    /// <summary>The page size of a connection counts in those of its fields that hold the page.</summary>
    private sealed record SizedParent(int Size, IReadOnlyList<string> Fields);
}
