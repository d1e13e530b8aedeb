namespace CoInnovation.GraphQL;

/// <summary>
/// A condition on the elements of a list field: <c>tags: { some: { startsWith: "bill" } }</c>. The comparisons within <paramref name="Condition"/> carry the path of
/// the list itself and are about one and the same element.
/// </summary>
/// <param name="Path">The list field.</param>
/// <param name="Quantifier">How many of its elements.</param>
/// <param name="Condition">What holds of them; null for anything.</param>
public sealed record Elements(IReadOnlyList<string> Path, Quantifier Quantifier, Filter? Condition) : Filter
{
    /// <summary>The path with dots.</summary>
    public string Field => string.Join('.', Path);
}

/// <summary>How many elements of a list a condition is about.</summary>
public enum Quantifier
{
    /// <summary><c>some</c>: at least one; also <c>any: true</c>.</summary>
    Some,

    /// <summary><c>none</c>: not one; also <c>any: false</c>.</summary>
    None,

    /// <summary><c>all</c>: each of them, which is true of an empty list.</summary>
    All,
}
