using System.Data.Common;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Backlog;

/// <summary>What pain points and ideas have in common in the read model.</summary>
internal abstract record BacklogItem
{
    public const string NotFoundCode = "ITEM_NOT_FOUND";

    /// <summary>The columns that the constructor reads, in its order.</summary>
    public static readonly IReadOnlyList<string> Selected =
    [
        "item.id", "item.workshop_id", "item.text", "item.status_reason", "item.side::text", "item.organization_id", "organization.name as organization_name",
        "item.theme", "item.kept_at", "item.dots", "item.consensus", "item.divided",
        "item.tags", "item.supporter_count", "item.organization_count", "item.mean_severity", "item.comment_count",
        "item.owner", "item.merged_into", "item.updated_at", "item.external_id",
    ];

    protected BacklogItem(RowFields row)
    {
        Id = row.Id();
        WorkshopId = row.IdOrNull();
        Text = row.TextOrNull();
        StatusReason = row.TextOrNull();
        Side = row.EnumOrNull<Side>();
        var (organizationId, organizationName) = (row.IdOrNull(), row.TextOrNull());
        Organization = organizationId is { } known ? new Organization(known, organizationName) : null;
        Theme = row.TextOrNull();
        KeptAt = row.Moment();
        Votes = new ItemVotes(Id, WorkshopId, row.Int(), row.FloatOrNull(), row.FloatOrNull());
        Tags = row.Texts();
        SupporterCount = row.Int();
        OrganizationCount = row.Int();
        MeanSeverity = row.FloatOrNull();
        AllComments = row.Int();
        Owner = row.TextOrNull();
        MergedIntoId = row.IdOrNull();
        UpdatedAt = row.Moment();
        ExternalId = row.TextOrNull();
    }

    public Guid Id { get; }

    public Guid? WorkshopId { get; }

    public string? Text { get; }

    public string? StatusReason { get; }

    public Side? Side { get; }

    public Organization? Organization { get; }

    public string? Theme { get; }

    public DateTimeOffset KeptAt { get; }

    public ItemVotes Votes { get; }

    public IReadOnlyList<string> Tags { get; }

    public int SupporterCount { get; }

    public int OrganizationCount { get; }

    public double? MeanSeverity { get; }

    /// <summary>How many comments there are, whoever can hear them.</summary>
    public int AllComments { get; }

    public string? Owner { get; }

    public Guid? MergedIntoId { get; }

    public DateTimeOffset UpdatedAt { get; }

    public string? ExternalId { get; }

    /// <summary>What <see cref="Selected"/> needs beside the table.</summary>
    public const string OrganizationBeside = "left join read.organizations as organization on organization.tenant = item.tenant and organization.id = item.organization_id";

    /// <summary>How many comments an item has.</summary>
    public static readonly Column CommentCount = new("commentCount", "item.comment_count", ColumnType.Int);

    /// <summary>What items can be filtered and ordered by; the status has a type of its own for each kind, and ideas can be seen by some who hear only a part of what is said.</summary>
    public static IReadOnlyList<Column> Columns(ColumnType status, Column commentCount) =>
    [
        new("id", "item.id", ColumnType.Uuid),
        new("text", "item.text", ColumnType.Text) { Nullable = true, Folded = "item.text_folded" },
        new("words", "item.words", ColumnType.Text) { IsWords = true },
        new("status", "item.status", status),
        new("side", "item.side", ColumnType.Enum<Side>("read.side")) { Nullable = true },
        new("theme", "item.theme", ColumnType.Text) { Nullable = true, Folded = "item.theme_folded" },
        new("workshopId", "item.workshop_id", ColumnType.Uuid) { Nullable = true },
        new("organizationId", "item.organization_id", ColumnType.Uuid) { Nullable = true },
        new("keptAt", "item.kept_at", ColumnType.Moment),
        new("updatedAt", "item.updated_at", ColumnType.Moment),
        new("owner", "item.owner", ColumnType.Text) { Nullable = true, Folded = "item.owner_folded" },
        new("externalId", "item.external_id", ColumnType.Text) { Nullable = true, Folded = "item.external_id_folded" },
        new("mergedInto", "item.merged_into", ColumnType.Uuid) { Nullable = true },
        new("dots", "item.dots", ColumnType.Int),
        new("consensus", "item.consensus", ColumnType.Float) { Nullable = true },
        new("divided", "item.divided", ColumnType.Float) { Nullable = true },
        new("tags", "tag", ColumnType.Text) { Elements = _ => $"unnest(item.tags) as tag where true", Array = "item.tags", FoldedBy = "read.tag_folded" },
        new("supporterCount", "item.supporter_count", ColumnType.Int),
        new("organizationCount", "item.organization_count", ColumnType.Int),
        new("meanSeverity", "item.mean_severity", ColumnType.Float) { Nullable = true },
        commentCount,
    ];

    /// <summary>The links from the idea <c>item</c> to pain points that the scope holds, as elements of a list.</summary>
    protected static Sql AnsweredPainPoints(BacklogScope scope) => $"""
        read.answers as answer where answer.tenant = {scope.Tenant} and answer.idea_id = item.id
            and answer.pain_point_id in (select item.id from read.pain_points as item where {scope.Rows(BacklogPainPoint.Table)})
        """;

    /// <summary>The links to the pain point <c>item</c> from ideas that the scope holds, as elements of a list.</summary>
    public static Sql AnsweringIdeas(BacklogScope scope) => $"""
        read.answers as answer where answer.tenant = {scope.Tenant} and answer.pain_point_id = item.id
            and answer.idea_id in (select item.id from read.ideas as item where {scope.Rows(BacklogIdea.Table)})
        """;

    /// <summary>What items can be grouped by.</summary>
    public static readonly IReadOnlyList<Dimension> ItemDimensions =
    [
        new("STATUS", "item.status") { Shown = "item.status::text" },
        new("SIDE", "item.side") { Shown = "item.side::text" },
        new("THEME", "item.theme_folded") { Shown = "min(item.theme)" },
        new("OWNER", "item.owner_folded") { Shown = "min(item.owner)" },
        new("ORGANIZATION", "item.organization_id"),
        new("WORKSHOP", "item.workshop_id"),
        new("TAG", "tag.tag") { Join = "left join unnest(item.tags) as tag (tag) on true" },
        new("MONTH", "date_trunc('month', item.kept_at at time zone 'UTC')::date"),
    ];

    /// <summary>The columns of which groups of items show the numbers.</summary>
    public static readonly IReadOnlyList<string> ItemNumbers = ["dots", "consensus", "divided"];

    public static NotFoundException NotFound(string field) => new(
        NotFoundCode, "There is no such item in the backlog. It may not have been kept yet, or it belongs to a workshop that is not yours.", [field]);
}

/// <summary>A company. Its name is null after erasure.</summary>
internal sealed record Organization(Guid Id, string? Name);

/// <summary>The votes on an item, all closed rounds together, shown sides only.</summary>
internal sealed record ItemVotes(Guid ItemId, Guid? WorkshopId, int Dots, double? Consensus, double? Divided);

/// <summary>The votes of one side on an item.</summary>
internal sealed record SideVotes(Side Side, int Dots, int Agree, int Disagree, int Pass)
{
    public int Seen => Agree + Disagree + Pass;
}

/// <summary>The votes on an item, or on many, in one month (UTC), of all shown sides.</summary>
/// <param name="Month">Its first day.</param>
internal sealed record MonthVotes(DateOnly Month, int Agree, int Disagree, int Pass, int Dots)
{
    public int Seen => Agree + Disagree + Pass;

    public static MonthVotes Read(DbDataReader row, int first) => new(
        row.GetFieldValue<DateOnly>(first), row.GetInt32(first + 1), row.GetInt32(first + 2), row.GetInt32(first + 3), row.GetInt32(first + 4));
}
