using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Backlog;

/// <summary>A supporter of an item, before it is decided how much of them the viewer may know.</summary>
internal sealed record SupporterNode(
    Guid ItemId, Guid Id, Guid SupporterId, Side Side, Organization Organization, int? Severity, string? Note, Guid? AddedById, DateTimeOffset SupportedAt)
{
    public static readonly ListTable<SupporterNode> Table = new()
    {
        From = "read.supports_with_members as item",
        Beside = BacklogItem.OrganizationBeside,
        Select =
        [
            "item.item_id", "item.id", "item.supporter_id", "item.side::text", "item.organization_id", "organization.name as organization_name", "item.severity", "item.note",
            "item.added_by", "item.supported_at",
        ],
        Columns = [new("id", "item.id", ColumnType.Uuid), new("supportedAt", "item.supported_at", ColumnType.Moment)],
        WorkshopId = "null::uuid",
        Newest = "supportedAt",
        Read = (row, first) => Read(new RowFields(row, first)),
    };

    /// <summary>Who speaks on an organization's behalf, as people read it.</summary>
    public string? AddedBy => AddedById is null ? null : Backlog.AddedBy.ProductTeam;

    private static SupporterNode Read(RowFields row) => new(
        row.Id(), row.Id(), row.Id(), row.Enum<Side>(), new Organization(row.Id(), row.TextOrNull()), row.IntOrNull(), row.TextOrNull(), row.IdOrNull(), row.Moment());
}

/// <summary>Who adds things on behalf of organizations.</summary>
internal static class AddedBy
{
    public const string ProductTeam = "Product team";
}
