using System.Text;
using System.Text.Json;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Texts;
using CsvHelper;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>How a file is written.</summary>
public enum ImportFormat
{
    Csv,
    Json,
}

/// <summary>One row as it stands in the file: what is known of it by column; an error instead where it could not be read.</summary>
internal sealed record FileRow(int Number, IReadOnlyDictionary<string, string> Cells, RowError? Error);

/// <summary>Reads files of people: UTF-8 with or without its mark, separated by comma, semicolon or tab, quoted well or badly.</summary>
internal static class ImportFile
{
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int MaxRows = 20_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 8 };

    /// <summary>The rows with their columns' names in lower case; throws where the file as a whole is none.</summary>
    public static (IReadOnlyList<string> Columns, IReadOnlyList<FileRow> Rows) Read(ReadOnlyMemory<byte> content, ImportFormat format)
    {
        if (content.Length > MaxBytes)
        {
            throw Refused("CONTENT_TOO_LARGE", $"A file has at most {MaxBytes / 1024 / 1024} MB. Divide it; what was imported before is not imported again.");
        }

        var text = TextOf(content.Span);
        var (columns, rows) = format == ImportFormat.Csv ? ReadCsv(text) : ReadJson(text);
        return rows.Count switch
        {
            0 => throw Refused("CONTENT_EMPTY", "There is no row in this file."),
            > MaxRows => throw Refused("TOO_MANY_ROWS", $"A file has at most {MaxRows} rows. Divide it; what was imported before is not imported again."),
            _ => (columns, rows),
        };
    }

    private static string TextOf(ReadOnlySpan<byte> content)
    {
        try
        {
            var text = Strict.GetString(content).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? throw NotUtf8() : text;
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8();
        }
    }

    private static (IReadOnlyList<string> Columns, IReadOnlyList<FileRow> Rows) ReadCsv(string text)
    {
        var options = CsvReaderOptions.Default with { Separator = SeparatorOf(text), MalformedData = CsvMalformedDataHandling.Throw };
        List<FileRow> rows = [];
        string[] columns = [];
        try
        {
            using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), options);
            reader.ReadHeader();
            columns = [.. (reader.Headers ?? []).Select(Name)];
            while (rows.Count <= MaxRows && reader.Read())
            {
                rows.Add(RowOf(rows.Count + 1, columns, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]));
            }
        }
        catch (CsvFormatException)
        {
            // Where a quote is not closed nobody can tell what follows.
            rows.Add(Broken(rows.Count + 1, "ROW_MALFORMED", "A quote in or before this row is not closed, or stands in the middle of a cell. Double it."));
        }

        return (columns, rows);
    }

    private static FileRow RowOf(int number, string[] columns, string[] cells) => cells.Length > columns.Length
        ? Broken(number, "ROW_TOO_LONG", $"This row has {cells.Length} cells, and there are {columns.Length} columns. Quote cells that hold the separator.")
        : new FileRow(number, Cells(columns.Zip(cells, (column, cell) => (column, CsvCells.Original(cell)))), null);

    private static (IReadOnlyList<string> Columns, IReadOnlyList<FileRow> Rows) ReadJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Json);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw Refused("CONTENT_MALFORMED", "The JSON must be an array of objects, one for each item.");
            }

            List<FileRow> rows = [.. json.RootElement.EnumerateArray().Take(MaxRows + 1).Select((element, index) => element.ValueKind == JsonValueKind.Object
                ? new FileRow(index + 1, Cells(element.EnumerateObject().Select(property => (Name(property.Name), TextOf(property.Value)))), null)
                : Broken(index + 1, "ROW_MALFORMED", "This element is no object."))];
            return ([.. rows.SelectMany(row => row.Cells.Keys).Distinct(StringComparer.Ordinal)], rows);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Refused("CONTENT_MALFORMED", "This is no JSON. Check it with another program.");
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(CsvCells.Separator, value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };

    private static Dictionary<string, string> Cells(IEnumerable<(string Column, string Cell)> cells) =>
        cells.GroupBy(cell => cell.Column, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Cell, StringComparer.Ordinal);

    /// <summary>Whichever of the three stands most often in the first line, outside quotes.</summary>
    private static char SeparatorOf(string text)
    {
        var isQuoted = false;
        Dictionary<char, int> counts = new() { [','] = 0, [';'] = 0, ['\t'] = 0 };
        foreach (var character in text.TakeWhile(character => isQuoted || character is not ('\n' or '\r')))
        {
            isQuoted ^= character == '"';
            if (!isQuoted && counts.TryGetValue(character, out var count))
            {
                counts[character] = count + 1;
            }
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }

    private static string Name(string column) => string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static FileRow Broken(int number, string code, Sentence sentence) => new(number, new Dictionary<string, string>(StringComparer.Ordinal), new RowError(null, code, sentence));

    private static InvalidInputException NotUtf8() => Refused("ENCODING_UNKNOWN", "The file is not in UTF-8. Save it as CSV UTF-8.");

    private static InvalidInputException Refused(string code, Sentence message) => new(code, message, ["content"]);
}

/// <summary>What is wrong with a row.</summary>
internal sealed record RowError(string? Column, string Code, Sentence Sentence);
