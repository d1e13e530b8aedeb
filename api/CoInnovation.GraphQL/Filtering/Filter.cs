namespace CoInnovation.GraphQL;

/// <summary>A condition from a <c>where</c> argument, for the application to turn into SQL with parameters.</summary>
public abstract record Filter;

/// <summary>Every one of the conditions; true when there is none.</summary>
public sealed record AllOf(IReadOnlyList<Filter> Conditions) : Filter;

/// <summary>At least one of the conditions; false when there is none.</summary>
public sealed record AnyOf(IReadOnlyList<Filter> Conditions) : Filter;

/// <summary>The opposite of a condition.</summary>
public sealed record Not(Filter Condition) : Filter;

/// <summary>
/// A comparison of one declared field, named by its path in the input (<c>["author", "name"]</c> for nested filters). The value is a coerced
/// input: a list for <see cref="FilterOperator.In"/> and <see cref="FilterOperator.NotIn"/>, possibly null for equality, an enum value's name
/// for enums.
/// </summary>
public sealed record Comparison(IReadOnlyList<string> Path, FilterOperator Operator, object? Value) : Filter
{
    /// <summary>The path with dots.</summary>
    public string Field => string.Join('.', Path);
}

/// <summary>How a field is compared.</summary>
public enum FilterOperator
{
    /// <summary><c>eq</c></summary>
    Equal,

    /// <summary><c>neq</c></summary>
    NotEqual,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>nin</c></summary>
    NotIn,

    /// <summary><c>gt</c></summary>
    Greater,

    /// <summary><c>gte</c></summary>
    GreaterOrEqual,

    /// <summary><c>lt</c></summary>
    Less,

    /// <summary><c>lte</c></summary>
    LessOrEqual,

    /// <summary><c>contains</c>: text within text, letter case ignored by convention.</summary>
    Contains,

    /// <summary><c>startsWith</c></summary>
    StartsWith,
}

/// <summary>One key of a sort order.</summary>
public sealed record OrderTerm(string Field, bool Descending);
