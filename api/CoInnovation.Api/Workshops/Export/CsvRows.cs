using System.Globalization;
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
}
