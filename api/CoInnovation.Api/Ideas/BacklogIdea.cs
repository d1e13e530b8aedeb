using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;

namespace CoInnovation.Api.Ideas;

/// <summary>An idea as lists show it.</summary>
internal sealed record BacklogIdea : BacklogItem
{
    public static readonly ListTable<BacklogIdea> Table = new()
    {
        From = From("read.ideas"),
        Select = [.. Selected, "item.status::text", "item.question"],
        Columns =
        [
            .. Columns(ColumnType.Enum<IdeaStatus>("read.idea_status")),
            new("painPointIds", "answer.pain_point_id", ColumnType.Uuid) { Elements = scope => Answers(scope, "answer.idea_id", "answer.pain_point_id", "read.pain_points") },
        ],
        Dimensions = ItemDimensions,
        Summed = ItemNumbers,
        WorkshopId = "item.workshop_id",
        OrganizationId = "item.organization_id",
        Newest = "keptAt",
        Read = (row, first) => new BacklogIdea(new RowFields(row, first)),
    };

    private BacklogIdea(RowFields row)
        : base(row)
    {
        Status = row.Enum<IdeaStatus>();
        Question = row.TextOrNull();
    }

    public IdeaStatus Status { get; }

    public string? Question { get; }
}
