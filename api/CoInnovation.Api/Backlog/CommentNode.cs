using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Backlog;

/// <summary>A comment on an item, before it is decided how much of its author the viewer may know.</summary>
internal sealed record CommentNode(
    Guid Id,
    Guid AuthorId,
    Guid? WorkshopId,
    Side? Side,
    Organization? Organization,
    string? AuthorName,
    string? Text,
    DateTimeOffset WrittenAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset? WithdrawnAt)
{
    public static readonly ListTable<CommentNode> Table = new()
    {
        From = "read.comments as item",
        Beside = $"""
            {BacklogItem.OrganizationBeside}
            left join read.participants as author on author.tenant = item.tenant and author.workshop_id = item.workshop_id and author.id = item.author_id
            """,
        Select =
        [
            "item.id", "item.author_id", "item.workshop_id", "item.side::text", "item.organization_id", "organization.name as organization_name", "author.name as author_name",
            "item.text", "item.written_at", "item.edited_at", "item.withdrawn_at",
        ],
        Columns = [new("id", "item.id", ColumnType.Uuid), new("writtenAt", "item.written_at", ColumnType.Moment)],
        WorkshopId = "null::uuid",
        Newest = "writtenAt",
        Read = (row, first) => Read(new RowFields(row, first)),
    };

    public bool ByProductTeam => AuthorId == Reasons.ProductTeamId;

    private static CommentNode Read(RowFields row)
    {
        var (id, author, workshop, side) = (row.Id(), row.Id(), row.IdOrNull(), row.EnumOrNull<Side>());
        var (organizationId, organizationName) = (row.IdOrNull(), row.TextOrNull());
        var organization = organizationId is { } known ? new Organization(known, organizationName) : null;
        return new(id, author, workshop, side, organization, row.TextOrNull(), row.TextOrNull(), row.Moment(), row.MomentOrNull(), row.MomentOrNull());
    }
}
