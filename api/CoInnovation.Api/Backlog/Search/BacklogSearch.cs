using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Search;

/// <summary>A page of what was found, best first.</summary>
internal sealed record SearchPage(IReadOnlyList<FoundItem> Edges, PageInfo PageInfo)
{
    public IEnumerable<BacklogItem> Nodes => Edges.Select(edge => edge.Node);
}

/// <summary>Something that was found.</summary>
internal sealed record FoundItem(string Cursor, BacklogItem Node, double Score, IReadOnlyList<SnippetPart> Snippet);

/// <summary>Searches the backlog for somebody.</summary>
internal sealed class BacklogSearch(TenantDatabase database, BacklogReader reader)
{
    private bool? _forgivesTypos;

    public async ValueTask<SearchPage> FindAsync(BacklogScope scope, SearchWords words, IReadOnlyList<ListTable> kinds, Page page, CancellationToken cancellationToken)
    {
        if (words.All is [])
        {
            return new SearchPage([], new PageInfo(false, false, null, null));
        }

        var after = Hit.Of(page.Cursor);
        var hits = await HitsAsync(new SearchQuery(words, kinds, scope, await ForgivesTyposAsync(cancellationToken)), after, page.Fetch, cancellationToken);
        var shown = hits.Take(page.Size).ToList();
        var ideas = await FindAsync(BacklogIdea.Table, scope, shown.Where(hit => hit.IsIdea), cancellationToken);
        var painPoints = await FindAsync(BacklogPainPoint.Table, scope, shown.Where(hit => !hit.IsIdea), cancellationToken);
        FoundItem[] found =
        [
            .. from hit in shown
               let item = (BacklogItem?)ideas.GetValueOrDefault(hit.Id) ?? painPoints.GetValueOrDefault(hit.Id)
               where item is not null
               select new FoundItem(hit.ToCursor(), item, hit.Score, Snippet.Of(item.Text, words)),
        ];
        return new SearchPage(found, new PageInfo(hits.Count > page.Size, after is not null, found is [var first, ..] ? first.Cursor : null, found is [.., var last] ? last.Cursor : null));
    }

    private async Task<List<Hit>> HitsAsync(SearchQuery query, Hit? after, int fetch, CancellationToken cancellationToken)
    {
        await using var transaction = await database.For(query.Scope.Tenant).BeginAsync(cancellationToken);
        if (query.ForgivesTypos)
        {
            await using var likeness = SearchQuery.Likeness.On(transaction);
            await likeness.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = query.Statement(after, fetch).On(transaction);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<Hit> hits = [];
        while (await rows.ReadAsync(cancellationToken))
        {
            hits.Add(new Hit(rows.GetDouble(0), rows.GetGuid(1), rows.GetBoolean(2)));
        }

        return hits;
    }

    private async ValueTask<Dictionary<Guid, TRow>> FindAsync<TRow>(ListTable<TRow> table, BacklogScope scope, IEnumerable<Hit> hits, CancellationToken cancellationToken)
        where TRow : class
    {
        Guid[] ids = [.. hits.Select(hit => hit.Id)];
        return ids is [] ? [] : await reader.FindAsync(table, scope, ids, cancellationToken);
    }

    /// <summary>Asked once: extensions are made by the migrations, before anybody searches.</summary>
    private async ValueTask<bool> ForgivesTyposAsync(CancellationToken cancellationToken)
    {
        if (_forgivesTypos is { } known)
        {
            return known;
        }

        await using var command = database.ForNobody.CreateCommand("select exists (select from pg_extension where extname = 'pg_trgm')");
        return (_forgivesTypos = (bool)(await command.ExecuteScalarAsync(cancellationToken))!).Value;
    }
}
