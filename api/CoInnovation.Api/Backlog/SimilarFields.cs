using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>Hints while somebody types: is it there already?</summary>
internal static class SimilarFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query()
            .Field("similarPainPoints", context => FindAsync(BacklogPainPoint.Table, context))
            .Field("similarIdeas", context => FindAsync(BacklogIdea.Table, context));
        resolvers.Type<SimilarItem<BacklogPainPoint>>("SimilarPainPoint").Field("similarity", similar => similar.Similarity).Field("painPoint", similar => similar.Item);
        resolvers.Type<SimilarItem<BacklogIdea>>("SimilarIdea").Field("similarity", similar => similar.Similarity).Field("idea", similar => similar.Item);
    }

    private static async ValueTask<IReadOnlyList<SimilarItem<TRow>>> FindAsync<TRow>(ListTable<TRow> table, ResolveContext context)
        where TRow : BacklogItem => await context.Services.GetRequiredService<SimilarItems>().FindAsync(
            table, BacklogFields.Scope(context), context.Arg<string>("text")!, context.Arg<int>("first"), context.CancellationToken);
}
