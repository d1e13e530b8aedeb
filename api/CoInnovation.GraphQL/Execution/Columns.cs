using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>All objects of one type at one level, with the columns of their fields.</summary>
internal sealed class SelectionRows(SelectionPlan plan, object?[] parents, FieldRows? owner)
{
    public SelectionPlan Plan => plan;

    public object?[] Parents => parents;

    /// <summary>The field whose value these objects are; null for the root.</summary>
    public FieldRows? Owner => owner;

    /// <summary>One per planned field; null where @skip or @include leave the field out.</summary>
    public FieldRows?[] Fields { get; } = new FieldRows?[plan.Fields.Length];

    /// <summary>Position of each row among the owner's values; null when they are the same.</summary>
    public int[]? Slots { get; init; }

    /// <summary>Rows that became null because a non-null field of theirs did; null while there is none.</summary>
    public bool[]? Dead { get; private set; }

    public void Kill(int row) => (Dead ??= new bool[parents.Length])[row] = true;
}

/// <summary>One field for all rows of its parents.</summary>
internal sealed class FieldRows(PlannedField planned, SelectionRows parent)
{
    public PlannedField Field => planned;

    public SelectionRows Parent => parent;

    public ResolveContext? Context { get; set; }

    /// <summary>Error of every row of a leaf that is never resolved: its policy was denied or its arguments are wrong.</summary>
    public Exception? Denied { get; set; }

    /// <summary>Values by list nesting: the first level has one value per parent, each next one the elements of the one before. Empty for pure leaves.</summary>
    public List<ValueLevel> Levels { get; } = [];

    /// <summary>The objects among the innermost values, by object type.</summary>
    public SelectionRows[] Children { get; set; } = [];

    /// <summary>Which child holds an innermost value; null when there is one child only.</summary>
    public int[]? ChildOf { get; set; }

    /// <summary>Which row of its child an innermost value is; null when they are the same.</summary>
    public int[]? RowOf { get; set; }

    /// <summary>Pure leaves that turned out null by an error; null while there is none.</summary>
    public bool[]? LeafNulls { get; set; }

    /// <summary>Whether no row needs anything but what its parent says.</summary>
    public bool IsStraight => LeafNulls is null && Replacements is null;

    /// <summary>What is written instead of leaves of which a part failed; null while there is none.</summary>
    public byte[]?[]? Replacements { get; set; }
}

/// <summary>The values of a field at one depth of list nesting.</summary>
internal sealed class ValueLevel(GraphType type, object?[] values, Exception?[]? errors)
{
    public GraphType Type => type;

    public object?[] Values => values;

    public Exception?[]? Errors { get; private set; } = errors;

    /// <summary>Where the elements of each value start in the next level, with one entry more than values; null for the innermost level.</summary>
    public int[]? Starts { get; set; }

    /// <summary>Values that became null by an error; null while there is none.</summary>
    public bool[]? Nulls { get; private set; }

    public void Fail(int index, Exception error) => (Errors ??= new Exception?[values.Length])[index] = error;

    public void Nullify(int index) => (Nulls ??= new bool[values.Length])[index] = true;

    public bool IsNull(int index) => values[index] is null || (Nulls is not null && Nulls[index]) || (Errors is not null && Errors[index] is not null);
}
