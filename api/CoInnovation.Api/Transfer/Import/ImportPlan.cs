using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>What becomes of a row.</summary>
internal enum RowOutcome
{
    Error,
    Create,
    Exists,
}

/// <summary>A row as the answer shows it.</summary>
internal sealed record PlannedRow(int Row, RowOutcome Outcome, Guid? ItemId, string? Column, string? Code, string? Message);

/// <summary>What a file would do: for each row, a new item, nothing because it is there, or what is wrong with it.</summary>
internal sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, IReadOnlyList<NewRow> New, IReadOnlyList<string> IgnoredColumns)
{
    public int ErrorCount { get; } = Rows.Count(row => row.Outcome == RowOutcome.Error);

    /// <param name="columns">The file's columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="reader">Reads a row.</param>
    /// <param name="itemOf">The item that an id from elsewhere stands for.</param>
    /// <param name="importId">What rows without any id get theirs from.</param>
    /// <param name="existing">Those of some items that are there.</param>
    public static async Task<ImportPlan> OfAsync(
        IReadOnlyList<string> columns, IReadOnlyList<FileRow> rows, RowReader reader, Func<string, Guid> itemOf, Guid importId, Func<IReadOnlyList<Guid>, Task<IReadOnlySet<Guid>>> existing)
    {
        var keys = rows.Select(row => KeyOf(row, itemOf, importId)).ToList();
        var there = await existing([.. keys.SelectMany(key => key.Own is { } own ? [own, key.ItemId] : new[] { key.ItemId }).Distinct()]);
        HashSet<Guid> seen = [];
        List<PlannedRow> planned = [];
        List<NewRow> created = [];
        foreach (var (row, key) in rows.Zip(keys))
        {
            planned.Add(Plan(row, key, reader, there, seen, created));
        }

        return new ImportPlan(planned, created, [.. columns.Where(column => column.Length > 0).Except(RowReader.Known, StringComparer.Ordinal)]);
    }

    private static PlannedRow Plan(FileRow row, (Guid? Own, Guid ItemId) key, RowReader reader, IReadOnlySet<Guid> there, HashSet<Guid> seen, List<NewRow> created)
    {
        if (row.Error is { } broken)
        {
            return new PlannedRow(row.Number, RowOutcome.Error, null, broken.Column, broken.Code, broken.Sentence.Now());
        }

        if (!seen.Add(key.ItemId))
        {
            Sentence twice = "Another row before has the same id. Leave one of them out.";
            return new PlannedRow(row.Number, RowOutcome.Error, null, "externalId", "ROW_TWICE", twice.Now());
        }

        if (key.Own is { } own && there.Contains(own))
        {
            return new PlannedRow(row.Number, RowOutcome.Exists, own, null, null, null);
        }

        if (there.Contains(key.ItemId))
        {
            return new PlannedRow(row.Number, RowOutcome.Exists, key.ItemId, null, null, null);
        }

        try
        {
            created.Add(reader.Read(row) with { ItemId = key.ItemId });
            return new PlannedRow(row.Number, RowOutcome.Create, key.ItemId, null, null, null);
        }
        catch (CodedException wrong)
        {
            return new PlannedRow(row.Number, RowOutcome.Error, null, wrong.Path is [var column, ..] ? column : null, wrong.Code, wrong.Sentence.Now());
        }
    }

    /// <summary>An id of our own is that item's, if there is one; an id from elsewhere, or of our own from another workspace, stands for an item; else the row itself does.</summary>
    private static (Guid? Own, Guid ItemId) KeyOf(FileRow row, Func<string, Guid> itemOf, Guid importId)
    {
        var (id, externalId) = (Cell(row, "id"), Cell(row, "externalid"));
        var own = Guid.TryParse(id, out var parsed) ? parsed : (Guid?)null;
        return (own, (externalId ?? id) is { } key ? itemOf(key) : DerivedId.From(importId, $"row {row.Number}"));
    }

    private static string? Cell(FileRow row, string column) => row.Cells.TryGetValue(column, out var cell) && cell.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
