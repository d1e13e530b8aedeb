namespace CoInnovation.Api.Backlog.Lists;

/// <summary>Rows that stand together in an order: those with a value of its first key, or those without.</summary>
/// <param name="Rows">Which rows these are, and where among them reading begins.</param>
/// <param name="OrderBy">Their order, in the direction of reading.</param>
internal sealed record Stretch(Sql Rows, Sql OrderBy);

/// <summary>
/// Where rows stand relative to a place. Rows without a value stand last in both directions. By the first key that makes two stretches, read one behind the other: each
/// begins at its place in an index, in either direction, however deep in the list that is. Keys that all have a value and go the same way are compared as one tuple, which
/// is what an index can find; others each by itself.
/// </summary>
internal static class Keyset
{
    /// <summary>What is read of the list, in the order of reading: all of it, or what lies beyond a place.</summary>
    /// <param name="order">The keys.</param>
    /// <param name="place">Where reading begins; null: at the end that it comes from.</param>
    /// <param name="backward">Whether it is read from its end.</param>
    public static IReadOnlyList<Stretch> Stretches(IReadOnlyList<OrderKey> order, Place? place, bool backward)
    {
        var orderBy = OrderBy(order, backward);
        if (!order[0].Column.Nullable)
        {
            return [new Stretch(place is null ? Sql.Of("true") : Beyond(place, order, !backward), orderBy)];
        }

        var column = Sql.Of(order[0].Column.OrderedBy);
        Sql? valued = place switch
        {
            null => (Sql)$"{column} is not null",
            { Values: [null, ..] } => backward ? (Sql)$"{column} is not null" : null,
            _ => (Sql)$"{column} is not null and {Beyond(place, [order[0] with { Column = order[0].Column with { Nullable = false } }, .. order.Skip(1)], !backward)}",
        };
        Sql? missing = place switch
        {
            null => (Sql)$"{column} is null",
            { Values: [null, ..] } => (Sql)$"{column} is null and {Beyond(new Place([.. place.Values.Skip(1)]), [.. order.Skip(1)], !backward)}",
            _ => backward ? null : (Sql)$"{column} is null",
        };
        return [.. (backward ? [missing, valued] : new[] { valued, missing }).OfType<Sql>().Select(rows => new Stretch(rows, orderBy))];
    }

    /// <summary>Rows that stand exactly there: the row that the cursor was made of, if it is still as it was.</summary>
    public static Sql At(Place place, IReadOnlyList<OrderKey> order) => Sql.All([.. order.Select((key, i) => Equal(key, place.Values[i]))]);

    // In a stretch the first key either is never missing or always: said as the indexes have it, which keep missing values behind all others in descending order.
    private static Sql OrderBy(IReadOnlyList<OrderKey> order, bool reversed) => Sql.Join(", ", order.Select((key, i) =>
    {
        var descending = key.Descending != reversed;
        var missing = !key.Column.Nullable ? "" : (i == 0 ? descending : !reversed) ? " nulls last" : " nulls first";
        return Sql.Of($"{key.Column.OrderedBy} {(descending ? "desc" : "asc")}{missing}");
    }));

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

        // None of them stands before the place by the first key: said once more, an index begins there.
        var beyond = Sql.Any(alternatives);
        return order[0].Column.Nullable
            ? beyond
            : $"({Sql.Of(order[0].Column.OrderedBy)} {Direction(order[0], behind)}= {order[0].Column.Parameter(place.Values[0]!)} and {beyond})";
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
