using System.Globalization;
using System.Text.Json;

namespace CoInnovation.Api.Platform.Texts;

/// <summary>Cells of the exported tables (RFC 4180). What a spreadsheet would take for a formula begins with a quote, which an import takes away again.</summary>
internal static class CsvCells
{
    public const string Separator = "; ";
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",;\"\r\n\t ");

    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Escaped)) + "\r\n";

    /// <summary>Numbers stay numbers, also negative ones; lists stand in one cell.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => Harmless(value.GetString()!),
        JsonValueKind.Array => Harmless(string.Join(Separator, value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : one.GetRawText()))),
        _ => value.GetRawText(),
    };

    /// <summary>Numbers, ids and words of the program as they are; text that no spreadsheet computes.</summary>
    public static string Of(object? value) => value is IFormattable known ? known.ToString(format: null, CultureInfo.InvariantCulture) : Harmless(value?.ToString() ?? "");

    public static string Table(IEnumerable<object?[]> rows) => string.Concat(rows.Select(cells => Row(cells.Select(Of))));

    /// <summary>A text that no spreadsheet computes.</summary>
    public static string Harmless(string text) => IsFormula(text) ? '\'' + text : text;

    /// <summary>The text that <see cref="Harmless"/> was given.</summary>
    public static string Original(string cell) => cell is ['\'', .. var rest] && IsFormula(rest) ? rest : cell;

    // Behind quotes as well, else taking one away would take one of the text's own.
    private static bool IsFormula(ReadOnlySpan<char> text) =>
        text.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..];

    private static string Escaped(string cell) =>
        cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
