using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation;

/// <summary>What rules share: the schema, the document, the types at the place of the walk, and the errors found.</summary>
internal sealed class ValidationContext(Schema schema, DocumentNode document, GraphQLLimits limits)
{
    // More would tell nobody anything, and finding them takes time.
    private const int MaxLocations = 20;

    private readonly Dictionary<DefinitionNode, List<VariableUsage>> usages = [];
    private readonly Dictionary<OperationNode, List<FragmentNode>> reachable = [];
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> spreads = [];

    // Made when asked for: contexts that look at one definition only never do.
    private Dictionary<string, FragmentNode>? fragments;

    public Schema Schema => schema;

    public DocumentNode Document => document;

    public GraphQLLimits Limits => limits;

    /// <summary>Whether the document defines a schema, instead of being executed against one.</summary>
    public bool IsTypeSystem { get; init; }

    public List<GraphQLError> Errors { get; } = [];

    public Dictionary<string, FragmentNode> Fragments => fragments ??= LastByName(document);

    // Where the walk stands (graphql-js calls this TypeInfo).
    public NamedType? ParentType { get; set; }

    public GraphType? Type { get; set; }

    public FieldDefinition? Field { get; set; }

    public DirectiveDefinition? Directive { get; set; }

    public InputValue? Argument { get; set; }

    public GraphType? InputType { get; set; }

    public NamedType? ParentInputType { get; set; }

    public bool HasLocationDefault { get; set; }

    /// <summary>The type whose definition and extensions share their directives; null where directives belong to one node alone.</summary>
    public string? DirectivesOf { get; set; }

    public void Report(string message, params ReadOnlySpan<int> starts)
    {
        if (Errors.Count >= limits.ReportedErrors)
        {
            throw new EnoughErrorsException();
        }

        var locations = new SourceLocation[Math.Min(starts.Length, MaxLocations)];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = document.Source.Locate(starts[i]);
        }

        Errors.Add(new GraphQLError(message, ErrorCodes.ValidationFailed, locations));
    }

    /// <summary>Every spread within a selection set, those of nested fields too, but not those within the fragments themselves.</summary>
    public List<FragmentSpreadNode> SpreadsIn(SelectionSetNode set)
    {
        if (spreads.TryGetValue(set, out var known))
        {
            return known;
        }

        List<FragmentSpreadNode> found = [];
        var open = new Stack<SelectionSetNode>([set]);
        while (open.TryPop(out var current))
        {
            // Pushed in reverse, so that the order stays that of the document.
            foreach (var selection in current.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                {
                    found.Add(spread);
                }
            }

            foreach (var selection in current.Selections.Reverse())
            {
                if ((selection as FieldNode)?.SelectionSet is { } below)
                {
                    open.Push(below);
                }
                else if (selection is InlineFragmentNode inline)
                {
                    open.Push(inline.SelectionSet);
                }
            }
        }

        return spreads[set] = found;
    }

    /// <summary>Every fragment that an operation reaches, directly or through others.</summary>
    public List<FragmentNode> FragmentsOf(OperationNode operation)
    {
        if (reachable.TryGetValue(operation, out var known))
        {
            return known;
        }

        List<FragmentNode> found = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (open.TryPop(out var set))
        {
            foreach (var spread in SpreadsIn(set))
            {
                if (seen.Add(spread.Name.Value) && Fragments.TryGetValue(spread.Name.Value, out var fragment))
                {
                    found.Add(fragment);
                    open.Push(fragment.SelectionSet);
                }
            }
        }

        return reachable[operation] = found;
    }

    /// <summary>Uses of variables in an operation and in all fragments that it reaches.</summary>
    public IEnumerable<VariableUsage> UsagesIn(OperationNode operation) =>
        FragmentsOf(operation).Cast<DefinitionNode>().Prepend(operation).SelectMany(UsagesInDefinition);

    private List<VariableUsage> UsagesInDefinition(DefinitionNode definition)
    {
        if (!usages.TryGetValue(definition, out var found))
        {
            var collector = new VariableUsages();
            var inner = new ValidationContext(schema, document, limits);
            new DocumentWalk(inner, [collector]).WalkDefinition(definition);
            usages[definition] = found = collector.Found;
        }

        return found;
    }

    private static Dictionary<string, FragmentNode> LastByName(DocumentNode document)
    {
        var last = new Dictionary<string, FragmentNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Fragments)
        {
            last[fragment.Name.Value] = fragment;
        }

        return last;
    }
}

/// <summary>Ends validation early: the client sees no more errors than the limit anyway.</summary>
internal sealed class EnoughErrorsException : Exception;
