namespace CoInnovation.Api.Backlog.Lists;

/// <summary>
/// Conditions on where rows stand relative to a place. Rows without a value stand last in both directions, so each key is compared by itself instead of all
/// as one tuple, unless the keys have a value in every row and all go the same way: then the tuple lets the index find the place.
/// </summary>
internal static class Keyset
{
    public static Sql OrderBy(IReadOnlyList<OrderKey> order, bool reversed) => Sql.Join(", ", order.Select(key => Sql.Of(
        $"{key.Column.OrderedBy} {(key.Descending != reversed ? "desc" : "asc")}{(key.Column.Nullable ? reversed ? " nulls first" : " nulls last" : "")}")));

    /// <summary>Rows that stand behind the place.</summary>
    public static Sql Behind(Place place, IReadOnlyList<OrderKey> order) => Beyond(place, order, behind: true);

    /// <summary>Rows that stand before the place.</summary>
    public static Sql Before(Place place, IReadOnlyList<OrderKey> order) => Beyond(place, order, behind: false);

    /// <summary>Rows that stand exactly there: the row that the cursor was made of, if it is still as it was.</summary>
    public static Sql At(Place place, IReadOnlyList<OrderKey> order) => Sql.All([.. order.Select((key, i) => Equal(key, place.Values[i]))]);

    private static Sql Beyond(Place place, IReadOnlyList<OrderKey> order, bool behind)
    {
        if (order.All(key => !key.Column.Nullable && key.Descending == order[0].Descending))
        {
            var keys = Sql.Join(", ", order.Select(key => Sql.Of(key.Column.OrderedBy)));
            var values = Sql.Join(", ", order.Select((key, i) => key.Column.Parameter(place.Values[i]!)));
            return $"({keys}) {Direction(order[0], behind)} ({values})";
        }

        List<Sql> alternatives = [];
        for (var i = 0; i < order.Count; i++)
        {
            List<Sql> alternative = [.. order.Take(i).Select((key, j) => Equal(key, place.Values[j]))];
            alternative.Add(Beyond(order[i], place.Values[i], behind));
            alternatives.Add(Sql.All(alternative));
        }

        return Sql.Any(alternatives);
    }

    private static Sql Beyond(OrderKey key, object? value, bool behind)
    {
        var column = Sql.Of(key.Column.OrderedBy);
        return (value, behind) switch
        {
            (null, true) => Sql.Of("false"),
            (null, false) => $"{column} is not null",
            ({ } present, true) when key.Column.Nullable => $"({column} is null or {column} {Direction(key, behind)} {key.Column.Parameter(present)})",
            ({ } present, _) => $"{column} {Direction(key, behind)} {key.Column.Parameter(present)}",
        };
    }

    private static Sql Equal(OrderKey key, object? value) => value switch
    {
        null => $"{Sql.Of(key.Column.OrderedBy)} is null",
        _ => $"{Sql.Of(key.Column.OrderedBy)} = {key.Column.Parameter(value)}",
    };

    private static Sql Direction(OrderKey key, bool behind) => Sql.Of(key.Descending == behind ? "<" : ">");
}
