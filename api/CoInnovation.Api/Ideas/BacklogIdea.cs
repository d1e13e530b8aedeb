using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;

namespace CoInnovation.Api.Ideas;

/// <summary>An idea as lists show it.</summary>
internal sealed record BacklogIdea : BacklogItem
{
    public static readonly ListTable<BacklogIdea> Table = new()
    {
        From = "read.ideas as item",
        Beside = OrganizationBeside,
        IsWide = true,
        Select = [.. Selected, "item.status::text", "item.question", "item.submitted", "item.added_by", "item.release", "item.shared_at", "item.shared_comment_count", .. ScoresOfIdea.Selected],
        Columns =
        [
            .. Columns(ColumnType.Enum<IdeaStatus>("read.idea_status"), CommentCount with { Shared = "item.shared_comment_count" }),
            new("submitted", "item.submitted", ColumnType.Bool),
            new("release", "item.release", ColumnType.Text) { Nullable = true, Folded = "item.release_folded" },
            .. ScoresOfIdea.Columns,
            new("painPointIds", "answer.pain_point_id", ColumnType.Uuid) { Elements = AnsweredPainPoints },
        ],
        Dimensions = [.. ItemDimensions, new("RELEASE", "item.release_folded") { Shown = "min(item.release)" }],
        Summed = ItemNumbers,
        WorkshopId = "item.workshop_id",
        OrganizationId = "item.organization_id",
        SharedAt = "item.shared_at",
        Newest = "keptAt",
        Read = (row, first) => new BacklogIdea(new RowFields(row, first)),
    };

    private BacklogIdea(RowFields row)
        : base(row)
    {
        Status = row.Enum<IdeaStatus>();
        Question = row.TextOrNull();
        Submitted = row.Bool();
        AddedBy = row.IdOrNull() is null ? null : Backlog.AddedBy.ProductTeam;
        Release = row.TextOrNull();
        SharedAt = row.MomentOrNull();
        CommentsSinceShared = row.Int();
        Scores = ScoresOfIdea.Read(Id, row);
    }

    public IdeaStatus Status { get; }

    public string? Question { get; }

    public bool Submitted { get; }

    public string? AddedBy { get; }

    public string? Release { get; }

    public DateTimeOffset? SharedAt { get; }

    /// <summary>How many of its comments are heard by those who see it only because it is shared.</summary>
    public int CommentsSinceShared { get; }

    public ScoresOfIdea Scores { get; }
}
