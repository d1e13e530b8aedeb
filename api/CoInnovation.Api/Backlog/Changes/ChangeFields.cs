using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>The subscriptions of the backlog, and where they go on.</summary>
internal static class ChangeFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query().Field("backlogCursor", async context =>
            await Listening(context).CursorNowAsync(BacklogFields.Scope(context).Tenant, context.CancellationToken));
        resolvers.Subscription()
            .Source("backlogChanged", (context, cancellationToken) => Listening(context).ListenAsync(WishOf(context), cancellationToken))
            .Source("ideaChanged", (context, cancellationToken) => Listening(context).ListenAsync(
                new Wish(Listener(context), OneOf(context), null, AfterOf(context)) { Check = () => FindAsync(BacklogIdea.Table, context) }, cancellationToken))
            .Source("painPointChanged", (context, cancellationToken) => Listening(context).ListenAsync(
                new Wish(Listener(context), null, OneOf(context), AfterOf(context)) { Check = () => FindAsync(BacklogPainPoint.Table, context) }, cancellationToken));
        resolvers.Type<BacklogChange>("BacklogChange").Properties();
        resolvers.Type<BacklogChange>("IdeaChange").Properties().Field("idea", change => (BacklogIdea?)change.Item);
        resolvers.Type<BacklogChange>("PainPointChange").Properties().Field("painPoint", change => (BacklogPainPoint?)change.Item);
        resolvers.Type<RemovedItem>("RemovedItem").Properties();
    }

    /// <summary>A filter for one kind leaves the other out.</summary>
    private static Wish WishOf(ResolveContext context)
    {
        var where = context.Arguments.TryGet("where", out var given) ? given as InputObject : null;
        var (ideas, painPoints) = (KindOf(where, "ideas"), KindOf(where, "painPoints"));
        if (ideas is null && painPoints is null)
        {
            (ideas, painPoints) = (WishedItems.All, WishedItems.All);
        }

        return context.Arg<string?>("workshopId") is { } workshopId
            ? new Wish(Listener(context), ideas?.OfWorkshop(workshopId), painPoints?.OfWorkshop(workshopId), AfterOf(context))
            : new Wish(Listener(context), ideas, painPoints, AfterOf(context));
    }

    private static WishedItems? KindOf(InputObject? where, string kind) =>
        where is not null && where.TryGet(kind, out var given) && given is not null ? new WishedItems(where.Where(kind)) : null;

    private static WishedItems OneOf(ResolveContext context) => WishedItems.One(context.Arg<string>("id")!);

    private static async ValueTask FindAsync<TRow>(ListTable<TRow> table, ResolveContext context)
        where TRow : BacklogItem
    {
        if (!Guid.TryParse(context.Arg<string>("id"), out var id) || await BacklogFields.FindAsync(table, id, context) is null)
        {
            var unknown = BacklogItem.NotFound("id");
            throw new GraphQLException(unknown.Code, unknown.Sentence.Now());
        }
    }

    /// <summary>Where to go on. A browser's <c>EventSource</c> that connects again says it in a header, and its address still holds the first <c>after</c>.</summary>
    private static ChangePlace? AfterOf(ResolveContext context)
    {
        var cursor = context.Properties.Get<HttpContext>().Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : context.Arg<string?>("after");
        return cursor is null ? null : Listening(context).Open(BacklogFields.Scope(context).Tenant, cursor);
    }

    private static Func<ValueTask<Principal>> Listener(ResolveContext context) => context.Properties.Get<CallerNow>().FindAsync;

    private static Listening Listening(ResolveContext context) => context.Services.GetRequiredService<Listening>();
}
