using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>Makes of a row what is imported of it, by the rules that people's own typing is held to. Columns that only an export has are passed over.</summary>
internal sealed class RowReader(string tenant, ItemKind kind, OrganizationIds organizations)
{
    /// <summary>The columns that an import takes, by their names without case, spaces and signs.</summary>
    public static readonly IReadOnlyList<string> Known =
        ["id", "externalid", "text", "status", "statusreason", "side", "organization", "theme", "question", "tags", .. RowDetails.Columns];

    private const int TextLength = 500;
    private const int NameLength = 80;
    private const int IdLength = 200;

    /// <summary>The row without an item's id; throws about the column that is wrong.</summary>
    public NewRow Read(FileRow row)
    {
        var organization = Optional(row, "organization", NameLength);
        var status = StatusOf(row);
        return new NewRow(
            row.Number,
            Guid.Empty,
            Optional(row, "externalid", IdLength),
            CheckedText.Of(Cell(row, "text") ?? "", TextLength, "text", hasLines: true),
            status,
            status is null ? null : Optional(row, "statusreason", TextLength, hasLines: true) ?? "Imported.",
            SideOf(row),
            organization is null ? null : organizations.Of(tenant, organization),
            organization,
            Optional(row, "theme", NameLength),
            kind == ItemKind.Idea ? Optional(row, "question", TextLength) : null,
            ItemTags.Of(Cell(row, "tags")?.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), "tags"))
        {
            Details = kind == ItemKind.PainPoint ? RowDetails.Read((column, limit) => Optional(row, column, limit, hasLines: true)) : null,
        };
    }

    /// <summary>Null for a new one.</summary>
    private string? StatusOf(FileRow row)
    {
        if (Cell(row, "status") is not { } cell)
        {
            return null;
        }

        var name = cell.Trim().Replace(' ', '_').ToUpperInvariant();
        return name switch
        {
            "NEW" => null,
            "MERGED" => throw new InvalidInputException("STATUS_NOT_ALLOWED", "What was merged elsewhere cannot be imported as such. Leave the row out, or give it another status.", ["status"]),
            _ when (kind == ItemKind.Idea ? EnumName<IdeaStatus>.IsKnown(name) : EnumName<PainPointStatus>.IsKnown(name)) => name,
            _ => throw new InvalidInputException("STATUS_UNKNOWN", $"There is no status like this. Use one of {Statuses()}.", ["status"]),
        };
    }

    private static Side? SideOf(FileRow row) => Cell(row, "side")?.Trim().ToUpperInvariant() switch
    {
        null => null,
        var name when EnumName<Side>.IsKnown(name) => EnumName<Side>.Read(name),
        _ => throw new InvalidInputException("SIDE_UNKNOWN", "There is no side like this. Use VENDOR, CUSTOMER or PARTNER.", ["side"]),
    };

    private string Statuses() => string.Join(", ", kind == ItemKind.Idea
        ? Enum.GetValues<IdeaStatus>().Where(status => status != IdeaStatus.Merged).Select(EnumName<IdeaStatus>.Of)
        : Enum.GetValues<PainPointStatus>().Where(status => status != PainPointStatus.Merged).Select(EnumName<PainPointStatus>.Of));

    private static string? Optional(FileRow row, string column, int limit, bool hasLines = false) =>
        Cell(row, column) is { } cell && CheckedText.Clean(cell, hasLines).Length > 0 ? CheckedText.Of(cell, limit, column, hasLines) : null;

    private static string? Cell(FileRow row, string column) => row.Cells.TryGetValue(column, out var cell) && !string.IsNullOrWhiteSpace(cell) ? cell : null;
}
