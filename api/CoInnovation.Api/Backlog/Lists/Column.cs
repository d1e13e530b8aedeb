using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>A column that lists filter or order by.</summary>
/// <param name="Name">Its name in the API.</param>
/// <param name="Value">The expression, on the alias <c>item</c>.</param>
/// <param name="Type">The type of its values.</param>
internal sealed record Column(string Name, string Value, ColumnType Type)
{
    /// <summary>Whether rows may lack it. They come last in both directions.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether only the product team may look at it: an order or a filter would tell others what it holds.</summary>
    public bool ProductTeamOnly { get; init; }

    /// <summary>
    /// For lists: what follows <c>from</c>, down to a first condition, for the elements of the row <c>item</c>, as far as the scope lets them be seen; <see cref="Value"/> is an expression of an element.
    /// </summary>
    public Func<BacklogScope, Sql>? Elements { get; init; }

    /// <summary>For lists that are an array of the row: the array, so that an index on it finds the rows that have one of some elements.</summary>
    public string? Array { get; init; }

    /// <summary>For texts: the column without case and accents.</summary>
    public string? Folded { get; init; }

    /// <summary>For texts that are not kept without accents: the SQL function that takes them away, on both sides of a comparison.</summary>
    public string? FoldedBy { get; init; }

    /// <summary>For ideas: the expression for those who see the row only because it is shared with them.</summary>
    public string? Shared { get; init; }

    /// <summary>Whether it holds the words of a text: <c>contains</c> finds them in any order.</summary>
    public bool IsWords { get; init; }

    /// <summary>What lists order by.</summary>
    public string OrderedBy => Folded is null ? Value : $"left({Folded}, {SearchText.OrderedLength})";

    /// <summary>The same in a type that Npgsql knows: enums leave as text.</summary>
    public string Selected => Type.Clr == typeof(string) ? $"({OrderedBy})::text" : OrderedBy;

    /// <summary>Itself as the caller may know it, or <c>AUTH_NOT_AUTHORIZED</c> where it is none of the caller's business.</summary>
    public Column For(BacklogScope scope) => (scope.WorkshopIds, ProductTeamOnly, Shared) switch
    {
        (not null, true, _) => throw new GraphQLException("AUTH_NOT_AUTHORIZED", $"Only the product team may filter and order by '{Name}'."),
        (not null, _, { } shared) => this with { Value = $"(case when {scope.OwnIdea()} then {Value} else {shared} end)" },
        _ => this,
    };

    public Sql Parameter(object value) => $"{value}::{Sql.Of(Type.Name)}";
}

/// <summary>One key of an order.</summary>
internal sealed record OrderKey(Column Column, bool Descending);
