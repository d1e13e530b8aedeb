using System.Data.Common;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;

namespace CoInnovation.Api.PainPoints;

/// <summary>A pain point as lists show it.</summary>
internal sealed record BacklogPainPoint : BacklogItem
{
    public static readonly ListTable<BacklogPainPoint> Table = new()
    {
        From = From("read.pain_points"),
        Select = Selected,
        Columns = Columns(ColumnType.Enum<PainPointStatus>("read.pain_point_status")),
        WorkshopId = "item.workshop_id",
        Newest = "keptAt",
        Read = (row, first) => new BacklogPainPoint(row, first),
    };

    private BacklogPainPoint(DbDataReader row, int first)
        : base(row, first) => Status = EnumName<PainPointStatus>.Read(row.GetString(first + 3));

    public PainPointStatus Status { get; }
}
