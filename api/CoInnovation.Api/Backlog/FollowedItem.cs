using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>An item of either kind that somebody follows: what their organizations brought up, and what they support themselves.</summary>
internal sealed record FollowedItem(Guid Id)
{
    public static readonly ListTable<FollowedItem> Table = new()
    {
        From = """
            (select tenant, id, workshop_id, organization_id, updated_at from read.pain_points
            union all
            select tenant, id, workshop_id, organization_id, updated_at from read.ideas) as item
            """,
        Select = ["item.id"],
        Columns = [new("id", "item.id", ColumnType.Uuid), new("updatedAt", "item.updated_at", ColumnType.Moment)],
        WorkshopId = "item.workshop_id",
        OrganizationId = "item.organization_id",
        Newest = "updatedAt",
        Read = (row, first) => new FollowedItem(row.GetGuid(first)),
    };

    /// <summary>The page that is asked for, of what the viewer follows and may still see.</summary>
    public static async Task<Connection<BacklogItem>> ListAsync(Principal viewer, ResolveContext context)
    {
        Guid[] own = [.. viewer.Seats.Select(seat => seat.ParticipantId)];
        Guid[] organizations = [.. viewer.Organizations];
        Sql followed = $"""
            (item.organization_id = any({organizations})
                or item.id in (select support.item_id from read.supports as support where support.tenant = {viewer.Tenant} and support.supporter_id = any({own})))
            """;
        var page = (await BacklogFields.Reader(context).ListAsync(
            Table, BacklogScope.Of(viewer), followed, [Guid.Empty], ListRequest.Read(context), context.CancellationToken))[0];
        var items = await BacklogFields.FindItemsAsync(page.Nodes.Select(row => row.Id), context);

        // What was there a moment ago and is not any more leaves the page a little shorter.
        List<Edge<BacklogItem>> edges = [.. page.Edges.Where(edge => items.ContainsKey(edge.Node.Id)).Select(edge => new Edge<BacklogItem>(edge.Cursor, items[edge.Node.Id]))];
        return new Connection<BacklogItem>(edges, page.PageInfo, page.Total);
    }
}
