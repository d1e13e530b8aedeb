using CoInnovation.Api.Backlog.Lists;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>The organizations of the workspace, for the product team, by name. Those whose names were erased come last.</summary>
internal static class OrganizationList
{
    public static readonly ListTable<Organization> Table = new()
    {
        From = "read.organizations as item",
        Select = ["item.id", "item.name"],
        Columns = [new("id", "item.id", ColumnType.Uuid), new("name", "item.name", ColumnType.Text) { Nullable = true, Folded = "item.name_folded" }],
        // Never asked: whoever lists them sees the whole workspace.
        WorkshopId = "null::uuid",
        Newest = "name",
        Read = (row, first) => new Organization(row.GetGuid(first), row.IsDBNull(first + 1) ? null : row.GetString(first + 1)),
    };

    public static void Add(ResolverMap resolvers)
    {
        resolvers.Connection<Organization>("OrganizationConnection", "OrganizationEdge");
        resolvers.Query().Field("organizations", context => BacklogFields.Reader(context).ListAsync(
            Table,
            BacklogFields.Scope(context),
            ListRequest.Read(context) with { Order = [new OrderTerm("name", Descending: false)] },
            context.CancellationToken));
    }
}
