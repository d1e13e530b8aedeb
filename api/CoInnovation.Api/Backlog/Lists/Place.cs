using System.Text.Json;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>
/// Where a row stands in an order: the values of the order's keys, not the number of the row, so that a page starts at the same place however many rows come
/// and go before it. Callers see it as an opaque cursor.
/// </summary>
internal sealed record Place(IReadOnlyList<object?> Values)
{
    public string ToCursor(IReadOnlyList<OrderKey> order) =>
        Cursor.Encode([Signature(order), .. Values.Select((value, i) => value is null ? null : order[i].Column.Type.Write(value))]);

    public static Place? Of(string? cursor, IReadOnlyList<OrderKey> order)
    {
        if (cursor is null)
        {
            return null;
        }

        var texts = Cursor.Decode(cursor, order.Count + 1);
        if (Text(texts[0]) != Signature(order))
        {
            throw Invalid();
        }

        return new Place([.. order.Select((key, i) => Text(texts[i + 1]) is { } text
            ? key.Column.Type.Read(text) ?? throw Invalid()
            : key.Column.Nullable ? null : throw Invalid())]);
    }

    private static string? Text(JsonElement key) => key.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => Characters(key),
        _ => throw Invalid(),
    };

    private static string? Characters(JsonElement key)
    {
        try
        {
            return key.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no cursor of ours holds one.
            throw Invalid();
        }
    }

    /// <summary>A cursor is good only for the order that it was made for.</summary>
    private static string Signature(IReadOnlyList<OrderKey> order) =>
        string.Join(' ', order.Select(key => (key.Descending ? "-" : "") + key.Column.Name));

    private static GraphQLException Invalid() => new(
        "CURSOR_INVALID", "This cursor is not of this list in this order. Take it from the same list with the same 'order', or start again without a cursor.");
}
