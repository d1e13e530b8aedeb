using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Search;

/// <summary>The field <c>search</c>.</summary>
internal static class SearchFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query().Field("search", SearchAsync);
        resolvers.Type<SearchPage>("SearchConnection").Properties();
        resolvers.Type<FoundItem>("SearchEdge").Properties();
        resolvers.Type<SnippetPart>("SnippetPart").Properties();
    }

    private static ValueTask<SearchPage> SearchAsync(ResolveContext context)
    {
        var words = SearchWords.Asked(context.Arg<string>("text")!);
        var kinds = context.Arg<IReadOnlyList<string>?>("kinds") ?? ["IDEA", "PAIN_POINT"];
        ListTable[] tables = [.. kinds.Distinct(StringComparer.Ordinal).Select(kind => kind == "IDEA" ? (ListTable)BacklogIdea.Table : BacklogPainPoint.Table)];
        return tables is []
            ? ValueTask.FromResult(new SearchPage([], new PageInfo(false, false, null, null)))
            : context.Services.GetRequiredService<BacklogSearch>().FindAsync(BacklogFields.Scope(context), words, tables, context.Page(), context.CancellationToken);
    }
}
