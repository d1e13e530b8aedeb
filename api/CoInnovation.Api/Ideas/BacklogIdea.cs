using System.Data.Common;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;

namespace CoInnovation.Api.Ideas;

/// <summary>An idea as lists show it.</summary>
internal sealed record BacklogIdea : BacklogItem
{
    public static readonly ListTable<BacklogIdea> Table = new()
    {
        From = From("read.ideas"),
        Select = [.. Selected, "item.question"],
        Columns = Columns(ColumnType.Enum<IdeaStatus>("read.idea_status")),
        WorkshopId = "item.workshop_id",
        Newest = "keptAt",
        Read = (row, first) => new BacklogIdea(row, first),
    };

    private BacklogIdea(DbDataReader row, int first)
        : base(row, first)
    {
        Status = EnumName<IdeaStatus>.Read(row.GetString(first + 3));
        Question = row.IsDBNull(first + Selected.Count) ? null : row.GetString(first + Selected.Count);
    }

    public IdeaStatus Status { get; }

    public string? Question { get; }
}
