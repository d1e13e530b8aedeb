using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Backlog;

/// <summary>The fields through which the backlog is read.</summary>
internal static class BacklogFields
{
    private const int MaxNodes = 100;

    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query()
            .Field("workshops", context => ListAsync(WorkshopNode.Table, context))
            .Field("painPoint", context => FindAsync(BacklogPainPoint.Table, context))
            .Field("painPoints", context => ListAsync(BacklogPainPoint.Table, context))
            .Field("idea", context => FindAsync(BacklogIdea.Table, context))
            .Field("ideas", context => ListAsync(BacklogIdea.Table, context))
            .Field("node", async context => (await NodesAsync([context.Arg<string>("id")!], context))[0])
            .Field("nodes", context => NodesAsync(context.Arg<IReadOnlyList<string>>("ids")!, context));
        resolvers
            .Connection<WorkshopNode>("WorkshopConnection", "WorkshopEdge")
            .Connection<BacklogPainPoint>("PainPointConnection", "PainPointEdge")
            .Connection<BacklogIdea>("IdeaConnection", "IdeaEdge");
        resolvers.Type<WorkshopNode>("Workshop")
            .Field("id", workshop => workshop.Id)
            .Field("title", workshop => workshop.Title)
            .Field("state", workshop => workshop.State)
            .Field("createdAt", workshop => workshop.CreatedAt)
            .Field("startedAt", workshop => workshop.StartedAt)
            .Field("closedAt", workshop => workshop.ClosedAt)
            .Field("followUpOn", workshop => workshop.FollowUpOn)
            .Field("sides", workshop => workshop.Sides)
            .Field("participantCount", workshop => workshop.ParticipantCount)
            .Field("cardCount", workshop => workshop.CardCount)
            .Batch("painPoints", (workshops, context) => ListAsync(BacklogPainPoint.Table, $"item.workshop_id = parent.id", workshops.Select(workshop => workshop.Id), context))
            .Batch("ideas", (workshops, context) => ListAsync(BacklogIdea.Table, $"item.workshop_id = parent.id", workshops.Select(workshop => workshop.Id), context));
        resolvers.Type<BacklogPainPoint>("PainPoint")
            .Properties()
            .Batch("workshop", WorkshopsAsync)
            .Batch("withdrawable", Withdrawing.MayAsync)
            .Field("detailsChangeable", (painPoint, context) => MayOwn(painPoint, context.Properties.Get<Principal>()))
            .Batch("ideas", (painPoints, context) => ListAsync(
                BacklogIdea.Table,
                // The tenant as a value: compared with the row's, the subquery would run once for each row.
                $"item.id in (select answer.idea_id from read.answers as answer where answer.tenant = {Scope(context).Tenant} and answer.pain_point_id = parent.id)",
                painPoints.Select(painPoint => painPoint.Id),
                context));
        resolvers.Type<BacklogIdea>("Idea")
            .Properties()
            .Batch("workshop", WorkshopsAsync)
            .Batch("painPoints", (ideas, context) => ListAsync(
                BacklogPainPoint.Table,
                $"item.id in (select answer.pain_point_id from read.answers as answer where answer.tenant = {Scope(context).Tenant} and answer.idea_id = parent.id)",
                ideas.Select(idea => idea.Id),
                context));
        resolvers.Type<ItemVotes>("Votes").Properties().Batch("sides", VotesAsync).Batch("byMonth", VotesByMonthAsync);
        resolvers.Type<MonthVotes>("MonthVotes").Properties();
        resolvers.Type<SideVotes>("SideVotes").Properties();
        resolvers.Type<WorkshopNodeSide>("WorkshopSide").Properties();
        resolvers.Type<Organization>("Organization").Properties();
        AspectFields.Add(resolvers);
        TimelineFields.Add(resolvers);
    }

    /// <summary>Read anew for somebody, after a command of theirs.</summary>
    public static async Task<TRow?> FindAsync<TRow>(ListTable<TRow> table, Guid id, ResolveContext context)
        where TRow : class => (await Reader(context).FindAsync(table, Scope(context), [id], context.CancellationToken)).GetValueOrDefault(id);

    /// <summary>The same for an item of either kind.</summary>
    public static async Task<BacklogItem?> FindItemAsync(Guid id, ResolveContext context) => (await FindItemsAsync([id], context)).GetValueOrDefault(id);

    public static async Task<Dictionary<Guid, BacklogItem>> FindItemsAsync(IEnumerable<Guid> ids, ResolveContext context)
    {
        Guid[] wanted = [.. ids];
        var painPoints = await Reader(context).FindAsync(BacklogPainPoint.Table, Scope(context), wanted, context.CancellationToken);
        var ideas = await Reader(context).FindAsync(BacklogIdea.Table, Scope(context), wanted, context.CancellationToken);
        return painPoints.Values.Concat<BacklogItem>(ideas.Values).DistinctBy(item => item.Id).ToDictionary(item => item.Id);
    }

    private static async ValueTask<TRow?> FindAsync<TRow>(ListTable<TRow> table, ResolveContext context)
        where TRow : class => Guid.TryParse(context.Arg<string>("id"), out var id) ? await FindAsync(table, id, context) : null;

    private static ValueTask<Connection<TRow>> ListAsync<TRow>(ListTable<TRow> table, ResolveContext context)
        where TRow : class => Reader(context).ListAsync(table, Scope(context), ListRequest.Read(context), context.CancellationToken);

    public static ValueTask<IReadOnlyList<Connection<TRow>>> ListAsync<TRow>(ListTable<TRow> table, Sql ofParent, IEnumerable<Guid> parents, ResolveContext context)
        where TRow : class => Reader(context).ListAsync(table, Scope(context), ofParent, parents.ToArray(), ListRequest.Read(context), context.CancellationToken);

    private static async ValueTask<IReadOnlyList<WorkshopNode?>> WorkshopsAsync(IReadOnlyList<BacklogItem> items, ResolveContext context)
    {
        var workshops = await Reader(context).FindAsync(WorkshopNode.Table, Scope(context), items.Select(item => item.WorkshopId).OfType<Guid>(), context.CancellationToken);
        return [.. items.Select(item => item.WorkshopId is { } id ? workshops.GetValueOrDefault(id) : null)];
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<SideVotes>>> VotesAsync(IReadOnlyList<ItemVotes> items, ResolveContext context)
    {
        var votes = await Reader(context).VotesAsync(Scope(context).Tenant, items, context.CancellationToken);
        return [.. items.Select(item => votes[item.ItemId].ToList())];
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<MonthVotes>>> VotesByMonthAsync(IReadOnlyList<ItemVotes> items, ResolveContext context)
    {
        var votes = await Reader(context).VotesByMonthAsync(Scope(context).Tenant, items, context.CancellationToken);
        return [.. items.Select(item => votes[item.ItemId].ToList())];
    }

    private static async ValueTask<IReadOnlyList<object?>> NodesAsync(IReadOnlyList<string> ids, ResolveContext context)
    {
        if (ids.Count > MaxNodes)
        {
            throw new GraphQLException("PAGE_INVALID", $"At most {MaxNodes} nodes can be asked for at once. Ask for the rest afterwards.");
        }

        Guid?[] known = [.. ids.Select(id => Guid.TryParse(id, out var guid) ? guid : (Guid?)null)];
        Guid[] wanted = [.. known.OfType<Guid>()];
        var (reader, scope, canceled) = (Reader(context), Scope(context), context.CancellationToken);
        var workshops = await reader.FindAsync(WorkshopNode.Table, scope, wanted, canceled);
        var painPoints = await reader.FindAsync(BacklogPainPoint.Table, scope, wanted, canceled);
        var ideas = await reader.FindAsync(BacklogIdea.Table, scope, wanted, canceled);
        return [.. known.Select(id => id is { } one
            ? (object?)workshops.GetValueOrDefault(one) ?? (object?)painPoints.GetValueOrDefault(one) ?? ideas.GetValueOrDefault(one)
            : null)];
    }

    private static bool MayOwn(BacklogItem item, Principal principal) =>
        Facts.About(principal, new Belonging(item.WorkshopId, item.Organization?.Id)).Any(facts => Access.Can(principal, Policy.OwnItem, facts));

    internal static BacklogReader Reader(ResolveContext context) => context.Services.GetRequiredService<BacklogReader>();

    internal static BacklogScope Scope(ResolveContext context) => BacklogScope.Of(context.Properties.Get<Principal>());
}
