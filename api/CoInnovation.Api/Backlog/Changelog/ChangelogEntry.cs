using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;

namespace CoInnovation.Api.Backlog.Changelog;

/// <summary>An idea that is delivered, as the changelog shows it.</summary>
internal sealed record ChangelogEntry
{
    private const int OwnColumns = 6;

    public static readonly ListTable<ChangelogEntry> Table = new()
    {
        // As the index has it: the rest of the ideas is not looked at.
        From = "(select * from read.ideas where delivered_at is not null and status in ('DELIVERED', 'CONFIRMED')) as item",
        Beside = BacklogItem.OrganizationBeside,
        Select =
        [
            "item.delivery_id", "item.delivered_at", "item.delivery_note", "item.confirmed_at", "item.confirmation", "item.delivery_changed_at",
            .. BacklogIdea.Table.Select,
        ],
        Columns =
        [
            new("id", "item.delivery_id", ColumnType.Uuid),
            new("ideaId", "item.id", ColumnType.Uuid),
            new("deliveredAt", "item.delivered_at", ColumnType.Moment),
            new("confirmed", "(item.status = 'CONFIRMED')", ColumnType.Bool),
            BacklogIdea.Table.Column("release"),
            new("concerns", "concern.organization_id", ColumnType.Uuid) { Elements = Concerns },
        ],
        WorkshopId = BacklogIdea.Table.WorkshopId,
        OrganizationId = BacklogIdea.Table.OrganizationId,
        SharedAt = BacklogIdea.Table.SharedAt,
        Newest = "deliveredAt",
        Read = (row, first) => new ChangelogEntry(new RowFields(row, first), BacklogIdea.Table.Read(row, first + OwnColumns)),
    };

    private ChangelogEntry(RowFields row, BacklogIdea idea)
    {
        Id = row.Id();
        DeliveredAt = row.Moment();
        Note = row.TextOrNull();
        ConfirmedAt = row.MomentOrNull();
        Confirmation = row.TextOrNull();
        ChangedAt = row.Moment();
        Idea = idea;
    }

    public Guid Id { get; }

    public DateTimeOffset DeliveredAt { get; }

    public string? Note { get; }

    public DateTimeOffset? ConfirmedAt { get; }

    public string? Confirmation { get; }

    public DateTimeOffset ChangedAt { get; }

    public BacklogIdea Idea { get; }

    /// <summary>Whom the idea <c>item</c> concerns by what the scope holds. Of others than one's own organizations only the product team learns.</summary>
    private static Sql Concerns(BacklogScope scope) => $"""
        read.idea_concerns as concern where concern.tenant = {scope.Tenant} and concern.idea_id = item.id and {scope.Knows("concern.organization_id")}
            and (concern.item_id in (select item.id from read.pain_points as item where {scope.Rows(BacklogPainPoint.Table)})
                or concern.item_id in (select item.id from read.ideas as item where {scope.Rows(BacklogIdea.Table)}))
        """;
}
