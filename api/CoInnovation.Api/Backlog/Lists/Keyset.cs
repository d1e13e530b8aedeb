namespace CoInnovation.Api.Backlog.Lists;

/// <summary>Rows that stand together in an order, so that an index which has them in it is read from where they begin.</summary>
/// <param name="Rows">Which rows these are.</param>
/// <param name="OrderBy">Their order, in the direction of reading.</param>
internal sealed record Stretch(Sql Rows, Sql OrderBy);

/// <summary>
/// Where rows stand relative to a place, as stretches that are read one behind the other. Beyond a place these are the rows that share all its keys but the last, then those
/// that share all but the last two, and so on: each begins at its place in an index, however deep in the list that is, and PostgreSQL knows how many there are, which it
/// does not of keys that are compared as one tuple. Rows without a value stand last in both directions, and are a stretch of their own.
/// </summary>
internal static class Keyset
{
    /// <summary>
    /// What is read of the list, in the order of reading: all of it, or what lies beyond a place. A key of few values that others follow is read value by value: as a whole,
    /// all rows of a value would be sorted for the first few.
    /// </summary>
    /// <param name="order">The keys.</param>
    /// <param name="place">Where reading begins; null: at the end that it comes from.</param>
    /// <param name="backward">Whether it is read from its end.</param>
    public static IReadOnlyList<Stretch> Stretches(IReadOnlyList<OrderKey> order, Place? place, bool backward) =>
        [.. Parts(order, place, backward, byValue: true).Select(part => new Stretch(part.Rows, OrderBy(order, part.Known, backward)))];

    /// <summary>The same rows in as few conditions as there can be.</summary>
    public static IReadOnlyList<Sql> Beyond(IReadOnlyList<OrderKey> order, Place? place, bool backward) =>
        [.. Parts(order, place, backward, byValue: false).Select(part => part.Rows)];

    /// <summary>Rows that stand exactly there: the row that the cursor was made of, if it is still as it was.</summary>
    public static Sql At(Place place, IReadOnlyList<OrderKey> order) => Sql.All([.. order.Select((key, i) => Equal(key, place.Values[i]))]);

    /// <summary>Rows, and how many keys all of them have or all of them lack.</summary>
    private sealed record Part(Sql Rows, int Known);

    private static IEnumerable<Part> Parts(IReadOnlyList<OrderKey> order, Place? place, bool backward, bool byValue)
    {
        if (place is null)
        {
            return Parts(order, 0, null, backward, byValue);
        }

        return Enumerable.Range(0, order.Count).Reverse().SelectMany(i =>
        {
            List<Sql> shared = [.. order.Take(i).Select((key, j) => Equal(key, place.Values[j]))];
            return Parts(order, i, place, backward, byValue).Select(part => part with { Rows = Sql.All([.. shared, part.Rows]) });
        });
    }

    /// <summary>What lies beyond a place by the key with this number, in the order of reading.</summary>
    private static IEnumerable<Part> Parts(IReadOnlyList<OrderKey> order, int number, Place? place, bool backward, bool byValue)
    {
        var key = order[number];
        var column = Sql.Of(key.Column.OrderedBy);
        Part[] missing = key.Column.Nullable && (place is null || (!backward && place.Values[number] is not null)) ? [new($"{column} is null", number + 1)] : [];
        var valued = place is not null && place.Values[number] is null && !backward ? [] : Valued();
        return backward ? missing.Concat(valued) : valued.Concat(missing);

        IEnumerable<Part> Valued()
        {
            var descending = key.Descending != backward;
            var value = place?.Values[number];
            if (byValue && number + 2 < order.Count && key.Column.Type.Values is { } values)
            {
                var read = descending ? values.Reverse() : values;
                return (value is null ? read : read.SkipWhile(one => !one.Equals(value)).Skip(1))
                    .SelectMany(one => Parts(order, number + 1, null, backward, byValue: false).Select(rest => rest with { Rows = $"({Equal(key, one)} and {rest.Rows})" }));
            }

            return
            [
                new(value is null ? Sql.Of(key.Column.Nullable ? $"{key.Column.OrderedBy} is not null" : "true") : $"{column} {Sql.Of(descending ? "<" : ">")} {key.Column.Parameter(value)}",
                    number + 1),
            ];
        }
    }

    // Of a key that all rows have or all lack it is said as the indexes have it, which keep missing values behind all others in descending order.
    private static Sql OrderBy(IReadOnlyList<OrderKey> order, int known, bool reversed) => Sql.Join(", ", order.Select((key, i) =>
    {
        var descending = key.Descending != reversed;
        var missing = !key.Column.Nullable ? "" : (i < known ? descending : !reversed) ? " nulls last" : " nulls first";
        return Sql.Of($"{key.Column.OrderedBy} {(descending ? "desc" : "asc")}{missing}");
    }));

    private static Sql Equal(OrderKey key, object? value) => value switch
    {
        null => $"{Sql.Of(key.Column.OrderedBy)} is null",
        _ => $"{Sql.Of(key.Column.OrderedBy)} = {key.Column.Parameter(value)}",
    };
}
