using System.Globalization;
using CoInnovation.Api.Platform.Wire;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>How the values of a column travel: in from a filter, and out to a cursor and back.</summary>
/// <param name="Clr">The CLR type that Npgsql sends.</param>
/// <param name="Name">The SQL type, for casts.</param>
/// <param name="FromInput">A coerced GraphQL value as the CLR type; null if no row can have it.</param>
/// <param name="Write">A value as the text of a cursor, without loss.</param>
/// <param name="Read">The value of such a text; null if it is none.</param>
internal sealed record ColumnType(
    Type Clr, string Name, Func<object, object?> FromInput, Func<object, string> Write, Func<string, object?> Read)
{
    public static readonly ColumnType Uuid = new(
        typeof(Guid), "uuid", value => ReadGuid(value as string), value => ((Guid)value).ToString(), text => ReadGuid(text));

    public static readonly ColumnType Text = new(
        typeof(string), "text", value => ReadText((string)value), value => (string)value, ReadText);

    public static readonly ColumnType Int = new(
        typeof(int),
        "integer",
        value => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        value => ((int)value).ToString(CultureInfo.InvariantCulture),
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null);

    public static readonly ColumnType Long = new(
        typeof(long),
        "bigint",
        value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        value => ((long)value).ToString(CultureInfo.InvariantCulture),
        text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null);

    public static readonly ColumnType Bool = new(
        typeof(bool), "boolean", value => value, value => (bool)value ? "t" : "f", text => text switch { "t" => true, "f" => false, _ => null });

    public static readonly ColumnType Float = new(
        typeof(double),
        "double precision",
        value => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        value => ((double)value).ToString("R", CultureInfo.InvariantCulture),
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null);

    public static readonly ColumnType Moment = new(
        typeof(DateTime),
        "timestamptz",
        value => ((DateTimeOffset)value).UtcDateTime,
        value => ((DateTime)value).ToString("O", CultureInfo.InvariantCulture),
        text => DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var value) && value.Kind == DateTimeKind.Utc
            ? value
            : null);

    /// <summary>An enum of PostgreSQL, whose values sort in the order of their declaration.</summary>
    public static ColumnType Enum<TEnum>(string name)
        where TEnum : struct, Enum =>
        new(typeof(string), name, value => Known<TEnum>(value as string), value => (string)value, Known<TEnum>) { Values = [.. System.Enum.GetValues<TEnum>().Select(EnumName<TEnum>.Of)] };

    /// <summary>All values that there can be, in the order in which they sort; null where these are many.</summary>
    public IReadOnlyList<object>? Values { get; private init; }

    public Array ArrayOf(IReadOnlyList<object> values)
    {
        var array = Array.CreateInstance(Clr, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            array.SetValue(values[i], i);
        }

        return array;
    }

    private static Guid? ReadGuid(string? text) => Guid.TryParse(text, out var id) ? id : null;

    // PostgreSQL's text cannot hold U+0000, so no row has it.
    private static string? ReadText(string text) => text.Contains('\0', StringComparison.Ordinal) ? null : text;

    private static string? Known<TEnum>(string? name)
        where TEnum : struct, Enum => EnumName<TEnum>.IsKnown(name) ? name : null;
}
