using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>Rows as a spreadsheet reads them. A cell that it would take for a formula begins with a quote.</summary>
internal static class CsvRows
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    public static string Of(IEnumerable<object?[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Format, leaveOpen: true))
        {
            foreach (var cells in rows)
            {
                csv.WriteRecord([.. cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")]);
            }
        }

        return text.ToString();
    }

    /// <summary>As the API names it: <c>PAIN_POINT</c>.</summary>
    public static string Upper<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
