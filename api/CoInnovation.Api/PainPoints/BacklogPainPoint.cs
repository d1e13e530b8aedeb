using System.Text.Json;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Wire;

namespace CoInnovation.Api.PainPoints;

/// <summary>A pain point as lists show it.</summary>
internal sealed record BacklogPainPoint : BacklogItem
{
    public static readonly ListTable<BacklogPainPoint> Table = new()
    {
        From = "read.pain_points as item",
        Beside = OrganizationBeside,
        IsWide = true,
        Select =
        [
            .. Selected, "item.status::text", "item.submitted", "item.added_by", "item.who_has_it", "item.frequency::text", "item.severity", "item.cost", "item.workaround",
            "item.evidence", "item.awaiting_relief",
        ],
        Columns =
        [
            .. Columns(ColumnType.Enum<PainPointStatus>("read.pain_point_status"), CommentCount),
            new("submitted", "item.submitted", ColumnType.Bool),
            new("whoHasIt", "item.who_has_it", ColumnType.Text) { Nullable = true, Folded = "item.who_has_it_folded" },
            new("frequency", "item.frequency", ColumnType.Enum<Frequency>("read.frequency")) { Nullable = true },
            new("severity", "item.severity", ColumnType.Int) { Nullable = true },
            new("cost", "item.cost", ColumnType.Text) { Nullable = true, Folded = "item.cost_folded" },
            new("awaitingRelief", "item.awaiting_relief", ColumnType.Bool),
            new("relief", "item.relief", ColumnType.Float) { Nullable = true },
            new("reliefAskedAt", "item.relief_asked_at", ColumnType.Moment) { Nullable = true },
            new("workaround", "item.workaround", ColumnType.Text) { Nullable = true, Folded = "item.workaround_folded" },
            new("ideaIds", "answer.idea_id", ColumnType.Uuid) { Elements = AnsweringIdeas },
        ],
        Dimensions = ItemDimensions,
        Summed = ItemNumbers,
        WorkshopId = "item.workshop_id",
        OrganizationId = "item.organization_id",
        Newest = "keptAt",
        Read = (row, first) => new BacklogPainPoint(new RowFields(row, first)),
    };

    private BacklogPainPoint(RowFields row)
        : base(row)
    {
        Status = row.Enum<PainPointStatus>();
        Submitted = row.Bool();
        AddedBy = row.IdOrNull() is null ? null : Backlog.AddedBy.ProductTeam;
        WhoHasIt = row.TextOrNull();
        Frequency = row.EnumOrNull<Frequency>();
        Severity = row.IntOrNull();
        Cost = row.TextOrNull();
        Workaround = row.TextOrNull();
        Evidence = JsonSerializer.Deserialize<IReadOnlyList<BacklogEvidence>>(row.Text(), WireJson.Options)!;
        AwaitingRelief = row.Bool();
    }

    public PainPointStatus Status { get; }

    public bool Submitted { get; }

    public string? AddedBy { get; }

    public string? WhoHasIt { get; }

    public Frequency? Frequency { get; }

    public int? Severity { get; }

    public string? Cost { get; }

    public string? Workaround { get; }

    public IReadOnlyList<BacklogEvidence> Evidence { get; }

    public bool AwaitingRelief { get; }
}

/// <summary>Evidence by link as lists show it; null after erasure.</summary>
internal sealed record BacklogEvidence(string? Title, string? Url);
