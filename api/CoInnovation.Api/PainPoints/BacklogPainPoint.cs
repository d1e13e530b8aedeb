using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;

namespace CoInnovation.Api.PainPoints;

/// <summary>A pain point as lists show it.</summary>
internal sealed record BacklogPainPoint : BacklogItem
{
    public static readonly ListTable<BacklogPainPoint> Table = new()
    {
        From = From("read.pain_points"),
        Select = [.. Selected, "item.status::text"],
        Columns =
        [
            .. Columns(ColumnType.Enum<PainPointStatus>("read.pain_point_status")),
            new("ideaIds", "answer.idea_id", ColumnType.Uuid) { Elements = scope => Answers(scope, "answer.pain_point_id", "answer.idea_id", "read.ideas") },
        ],
        Dimensions = ItemDimensions,
        Summed = ItemNumbers,
        WorkshopId = "item.workshop_id",
        Newest = "keptAt",
        Read = (row, first) => new BacklogPainPoint(new RowFields(row, first)),
    };

    private BacklogPainPoint(RowFields row)
        : base(row) => Status = row.Enum<PainPointStatus>();

    public PainPointStatus Status { get; }
}
