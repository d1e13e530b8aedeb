using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>The fields that count: groups of items, and votes by month.</summary>
internal static class GroupFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query()
            .Field("ideaGroups", context => GroupsAsync(BacklogIdea.Table, context))
            .Field("painPointGroups", context => GroupsAsync(BacklogPainPoint.Table, context))
            .Field("ideaVotesByMonth", context => VotesByMonthAsync(BacklogIdea.Table, context))
            .Field("painPointVotesByMonth", context => VotesByMonthAsync(BacklogPainPoint.Table, context));
        AddGroup<IdeaStatus>(resolvers, "IdeaGroup", BacklogIdea.Table);
        resolvers.Type<ItemGroup>("IdeaGroup").Field("release", group => group.Key<string>("RELEASE"));
        AddGroup<PainPointStatus>(resolvers, "PainPointGroup", BacklogPainPoint.Table);
        resolvers.Type<NumberSummary>("NumberSummary").Properties();
    }

    private static void AddGroup<TStatus>(ResolverMap resolvers, string type, ListTable table)
        where TStatus : struct, Enum
    {
        var fields = resolvers.Type<ItemGroup>(type)
            .Field("status", group => group.Key<string>("STATUS") is { } name ? EnumName<TStatus>.Read(name) : (TStatus?)null)
            .Field("side", group => group.Key<string>("SIDE") is { } name ? EnumName<Side>.Read(name) : (Side?)null)
            .Field("theme", group => group.Key<string>("THEME"))
            .Field("owner", group => group.Key<string>("OWNER"))
            .Field("tag", group => group.Key<string>("TAG"))
            .Field("month", group => group.Keys.GetValueOrDefault("MONTH") is DateTime month ? DateOnly.FromDateTime(month) : group.Keys.GetValueOrDefault("MONTH") as DateOnly?)
            .Field("count", group => group.Count)
            .Batch("organization", OrganizationsAsync)
            .Batch("workshop", WorkshopsAsync);
        foreach (var name in table.Summed)
        {
            fields.Field(name, group => group.Numbers[name]);
        }
    }

    private static async ValueTask<IReadOnlyList<ItemGroup>> GroupsAsync(ListTable table, ResolveContext context)
    {
        var by = GroupQuery.Dimensions(table, context.Arg<IReadOnlyList<string>>("by") ?? []);
        var summed = table.Summed.Where(name => context.Selects(name)).Select(table.Column).ToList();
        var query = new GroupQuery(table, BacklogFields.Scope(context), context.Where(), by, summed);
        var groups = await BacklogFields.Reader(context).ReadAsync(query.Scope.Tenant, query.Statement(), query.Read, context.CancellationToken);
        return groups.Count > GroupQuery.MaxGroups
            ? throw new GraphQLException("GROUPS_TOO_MANY", $"These are more than {GroupQuery.MaxGroups} groups. Give 'where' a narrower condition, or leave some of 'by' out.")
            : groups;
    }

    private static async ValueTask<IReadOnlyList<MonthVotes>> VotesByMonthAsync(ListTable table, ResolveContext context) =>
        await BacklogFields.Reader(context).VotesByMonthAsync(table, BacklogFields.Scope(context), context.Where(), context.CancellationToken);

    private static async ValueTask<IReadOnlyList<Organization?>> OrganizationsAsync(IReadOnlyList<ItemGroup> groups, ResolveContext context)
    {
        var names = await BacklogFields.Reader(context).OrganizationsAsync(
            BacklogFields.Scope(context).Tenant, groups.Select(group => group.Key<Guid?>("ORGANIZATION")).OfType<Guid>(), context.CancellationToken);
        return [.. groups.Select(group => group.Key<Guid?>("ORGANIZATION") is { } id ? names.GetValueOrDefault(id) ?? new Organization(id, null) : null)];
    }

    private static async ValueTask<IReadOnlyList<WorkshopNode?>> WorkshopsAsync(IReadOnlyList<ItemGroup> groups, ResolveContext context)
    {
        var workshops = await BacklogFields.Reader(context).FindAsync(
            WorkshopNode.Table, BacklogFields.Scope(context), groups.Select(group => group.Key<Guid?>("WORKSHOP")).OfType<Guid>(), context.CancellationToken);
        return [.. groups.Select(group => group.Key<Guid?>("WORKSHOP") is { } id ? workshops.GetValueOrDefault(id) : null)];
    }
}
