using System.Text;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>The truth of each Boolean variable that @skip or @include names, computed once a request.</summary>
internal readonly record struct Inclusion(ulong Truths);

/// <summary>One way by which a field is included: all of these bits true, all of those false.</summary>
internal readonly record struct InclusionTerm(ulong True, ulong False)
{
    public bool IsAlways => (True | False) == 0;

    /// <summary>A bit both true and false: never.</summary>
    public bool IsNever => (True & False) != 0;

    public InclusionTerm And(InclusionTerm other) => new(True | other.True, False | other.False);

    public bool Holds(Inclusion inclusion) => (inclusion.Truths & True) == True && (inclusion.Truths & False) == 0;
}

/// <summary>A field to be answered for all parents of one object type at once.</summary>
internal sealed class PlannedField(string responseName, FieldDefinition definition, ObjectType parent, PlannedField? above)
{
    private SourceLocation[]? places;

    public FieldDefinition Definition => definition;

    public ObjectType Parent => parent;

    public string ResponseName => responseName;

    /// <summary>The name in quotes with its colon, as it stands in every object. Names are ASCII and need no escaping.</summary>
    public byte[] NameJson { get; } = Encoding.ASCII.GetBytes($"\"{responseName}\":");

    /// <summary>The resolver, where nothing needs to be resolved.</summary>
    public PureLeaf? PureLeaf { get; } = definition.Resolver as PureLeaf;

    /// <summary>The field whose selection this one stands in; null for fields of the root.</summary>
    public PlannedField? Above => above;

    /// <summary>Fields from the root to this one.</summary>
    public int Depth { get; } = (above?.Depth ?? 0) + 1;

    /// <summary>Response names from the root, for resolvers and logs. Made when asked for: kept in every field, long aliases would grow a plan without bound.</summary>
    public string Path => above is null ? responseName : $"{above.Path}.{responseName}";

    /// <summary>Byte offsets of the field nodes merged here.</summary>
    public required IReadOnlyList<int> Locations { get; init; }

    /// <summary>Lines and columns of <see cref="Locations"/>; found once, since one field can fail in thousands of rows.</summary>
    public IReadOnlyList<SourceLocation> PlacesIn(Source source) => places ??= [.. Locations.Select(source.Locate)];

    /// <summary>Null when always included.</summary>
    public InclusionTerm[]? Conditions { get; init; }

    public required ArgumentPlan Arguments { get; init; }

    /// <summary>One selection per possible object type; empty for leaves.</summary>
    public SelectionPlan[] Children { get; set; } = [];

    public bool IsTypeName { get; init; }

    public bool IsLeaf { get; } = definition.Type.IsLeaf;

    public bool IsIncluded(Inclusion inclusion)
    {
        if (Conditions is null)
        {
            return true;
        }

        foreach (var term in Conditions)
        {
            if (term.Holds(inclusion))
            {
                return true;
            }
        }

        return false;
    }

    public SelectionPlan? ChildrenOf(ObjectType type)
    {
        foreach (var child in Children)
        {
            if (ReferenceEquals(child.Type, type))
            {
                return child;
            }
        }

        return null;
    }

    public bool Selects(ReadOnlySpan<string> path, Inclusion inclusion)
    {
        if (path.IsEmpty)
        {
            return true;
        }

        foreach (var selection in Children)
        {
            foreach (var child in selection.Fields)
            {
                if (child.Definition.Name == path[0] && child.IsIncluded(inclusion) && child.Selects(path[1..], inclusion))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>The fields selected on one object type, merged, in the order in which they are answered.</summary>
internal sealed class SelectionPlan(ObjectType type, PlannedField[] fields)
{
    public ObjectType Type => type;

    public PlannedField[] Fields => fields;

    /// <summary>Why the fields cannot even be collected: a variable of @skip or @include is null. It is the error of each object selected from.</summary>
    public CoercionException? Fault { get; init; }
}

/// <summary>How a field's arguments become values: once when the plan is made if they are constant, else once a request.</summary>
internal sealed class ArgumentPlan(FieldDefinition definition, IReadOnlyList<ArgumentNode> nodes)
{
    public FieldDefinition Definition => definition;

    public IReadOnlyList<ArgumentNode> Nodes => nodes;

    /// <summary>The values when no argument holds a variable.</summary>
    public InputObject? Constant { get; init; }
}

/// <summary>An operation ready to run any number of times.</summary>
internal sealed class OperationPlan(OperationNode operation, SelectionPlan root)
{
    public OperationNode Operation => operation;

    public SelectionPlan Root => root;

    /// <summary>Variables whose truth decides inclusion, by bit; more than 64 need a plan for one request.</summary>
    public required IReadOnlyList<string> InclusionVariables { get; init; }

    /// <summary>
    /// Whether a field stands at several places of which not all are always included: where it comes in the response, and the locations of its errors, then
    /// depend on the request, and a plan made for its variables is needed.
    /// </summary>
    public required bool VariesByInclusion { get; init; }

    /// <summary>Length of the last response, which the next one is likely to have too: its memory need not grow step by step.</summary>
    public int ResponseBytes { get; set; } = 4_096;
}
