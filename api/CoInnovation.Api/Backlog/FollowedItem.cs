using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>An item of either kind that somebody follows, by what they said of that: see <see cref="Follower"/>.</summary>
internal sealed record FollowedItem(Guid Id)
{
    public static readonly ListTable<FollowedItem> Table = new()
    {
        From = """
            (select tenant, id, workshop_id, organization_id, null::timestamptz as shared_at, updated_at from read.pain_points
            union all
            select tenant, id, workshop_id, organization_id, shared_at, updated_at from read.ideas) as item
            """,
        Select = ["item.id"],
        Columns = [new("id", "item.id", ColumnType.Uuid), new("updatedAt", "item.updated_at", ColumnType.Moment)],
        WorkshopId = "item.workshop_id",
        OrganizationId = "item.organization_id",
        SharedAt = "item.shared_at",
        Newest = "updatedAt",
        Read = (row, first) => new FollowedItem(row.GetGuid(first)),
    };

    /// <summary>The page that is asked for, of what the viewer follows and may still see.</summary>
    public static async Task<Connection<BacklogItem>> ListAsync(Principal viewer, ResolveContext context)
    {
        var page = (await BacklogFields.Reader(context).ListAsync(
            Table, BacklogScope.Of(viewer), Followed(viewer), [Guid.Empty], ListRequest.Read(context), context.CancellationToken))[0];
        var items = await BacklogFields.FindItemsAsync(page.Nodes.Select(row => row.Id), context);

        // What was there a moment ago and is not any more leaves the page a little shorter.
        List<Edge<BacklogItem>> edges = [.. page.Edges.Where(edge => items.ContainsKey(edge.Node.Id)).Select(edge => new Edge<BacklogItem>(edge.Cursor, items[edge.Node.Id]))];
        return new Connection<BacklogItem>(edges, page.PageInfo, page.Total);
    }

    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<BacklogPainPoint>("PainPoint").Batch("viewerFollows", IsFollowedAsync);
        resolvers.Type<BacklogIdea>("Idea").Batch("viewerFollows", IsFollowedAsync);
    }

    /// <summary>What becomes of the read model when somebody says whether they follow an item.</summary>
    public static Sql Say(StreamKey item, Guid followerId, bool follows) => $"""
        insert into read.follows (tenant, item_id, follower_id, follows) values ({item.Tenant}, {item.Id}, {followerId}, {follows})
        on conflict (tenant, item_id, follower_id) do update set follows = excluded.follows
        """;

    private static async ValueTask<IReadOnlyList<bool>> IsFollowedAsync(IReadOnlyList<BacklogItem> items, ResolveContext context)
    {
        var viewer = context.Properties.Get<Principal>();
        Sql statement = $"""
            select item.id from unnest({items.Select(item => item.Id).ToArray()}, {items.Select(item => item.Organization?.Id).ToArray()}) as item (id, organization_id)
            where {Followed(viewer)}
            """;
        var followed = (await BacklogFields.Reader(context).ReadAsync(viewer.Tenant, statement, row => row.GetGuid(0), context.CancellationToken)).ToHashSet();
        return [.. items.Select(item => followed.Contains(item.Id))];
    }

    /// <summary>The condition that the viewer follows the row <c>item</c>.</summary>
    private static Sql Followed(Principal viewer)
    {
        var (own, organizations) = (Follower.IdsOf(viewer).ToArray(), viewer.Organizations.ToArray());
        Sql said = $"select follow.item_id from read.follows as follow where follow.tenant = {viewer.Tenant} and follow.follower_id = any({own})";
        return $"""
            ((item.organization_id = any({organizations}) and item.organization_id is not null)
                or item.id in (select support.item_id from read.supports as support where support.tenant = {viewer.Tenant} and support.supporter_id = any({own}))
                or item.id in ({said} and follow.follows))
            and item.id not in ({said} group by follow.item_id having not bool_or(follow.follows))
            """;
    }
}
