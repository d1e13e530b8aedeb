using CoInnovation.Api.Backlog.Changelog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Ratings;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Ideas.Scores;
using CoInnovation.Api.PainPoints;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>A link of an item as lists show it; texts are null after erasure.</summary>
internal sealed record BacklogLink(Guid Id, LinkKind Kind, string? Title, string? Url, DateTimeOffset LinkedAt);

/// <summary>The fields of items of both kinds that are read beside their rows: links and merges.</summary>
internal static class AspectFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<BacklogLink>("ItemLink").Properties();
        resolvers.Type<ScoresOfIdea>("IdeaScores").Properties().Batch("relief", ReliefAsync).Batch("ratings", RatingsAsync);
        resolvers.Type<IdeaRating>("IdeaRating").Properties();
        resolvers.Type<SideRating>("SideRating").Properties();
        resolvers.Type<RiceScore>("RiceScore").Properties();
        resolvers.Type<NufScore>("NufScore").Properties();
        resolvers.Type<MatrixPlace>("ImpactEffort").Properties();
        resolvers.Type<ReliefScore>("ReliefScore").Properties();
        resolvers.Type<BacklogPainPoint>("PainPoint").Batch("links", LinksAsync)
            .Batch("mergedInto", (items, context) => TargetsAsync(BacklogPainPoint.Table, items, context))
            .Batch("mergedItems", (items, context) => MergedAsync(BacklogPainPoint.Table, items, context));
        resolvers.Type<BacklogIdea>("Idea").Batch("links", LinksAsync)
            .Batch("mergedInto", (items, context) => TargetsAsync(BacklogIdea.Table, items, context))
            .Batch("mergedItems", (items, context) => MergedAsync(BacklogIdea.Table, items, context));
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<BacklogLink>>> LinksAsync(IReadOnlyList<BacklogItem> items, ResolveContext context)
    {
        var links = await BacklogFields.Reader(context).LinksAsync(BacklogFields.Scope(context).Tenant, items.Select(item => item.Id), context.CancellationToken);
        return [.. items.Select(item => links[item.Id].ToList())];
    }

    private static async ValueTask<IReadOnlyList<ReliefScore>> ReliefAsync(IReadOnlyList<ScoresOfIdea> scores, ResolveContext context)
    {
        var reliefs = await context.Services.GetRequiredService<Deliveries>()
            .ReliefAsync(BacklogFields.Scope(context), [.. scores.Select(score => score.IdeaId)], context.CancellationToken);
        return [.. scores.Select(score => reliefs.GetValueOrDefault(score.IdeaId, DeliveryRelief.Nothing)).Select(relief => new ReliefScore(relief.Value, relief.N))];
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<IdeaRating>>> RatingsAsync(IReadOnlyList<ScoresOfIdea> scores, ResolveContext context)
    {
        var ratings = await BacklogFields.Reader(context)
            .RatingsAsync(BacklogFields.Scope(context).Tenant, [.. scores.Select(score => score.IdeaId)], context.CancellationToken);
        return [.. scores.Select(score => IdeaRating.Of(ratings[score.IdeaId]))];
    }

    private static async ValueTask<IReadOnlyList<TRow?>> TargetsAsync<TRow>(ListTable<TRow> table, IReadOnlyList<TRow> items, ResolveContext context)
        where TRow : BacklogItem
    {
        var targets = await BacklogFields.Reader(context)
            .FindAsync(table, BacklogFields.Scope(context), items.Select(item => item.MergedIntoId).OfType<Guid>(), context.CancellationToken);
        return [.. items.Select(item => item.MergedIntoId is { } id ? targets.GetValueOrDefault(id) : null)];
    }

    private static ValueTask<IReadOnlyList<Connection<TRow>>> MergedAsync<TRow>(ListTable<TRow> table, IReadOnlyList<TRow> items, ResolveContext context)
        where TRow : BacklogItem => BacklogFields.ListAsync(table, $"item.merged_into = parent.id", items.Select(item => item.Id), context);
}
