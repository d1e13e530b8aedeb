using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Search;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Backlog;

/// <summary>An item that is like a text.</summary>
internal sealed record SimilarItem<TRow>(double Similarity, TRow Item);

/// <summary>
/// Finds items like a text that somebody is typing, among those that they may see. With PostgreSQL's trigrams an index answers; without them the shares of the
/// typed words that occur in each text are compared.
/// </summary>
internal sealed class SimilarItems(TenantDatabase database)
{
    private const int Shortest = 3;
    private const int Longest = 500;
    private const int Most = 10;
    private const int MostWords = 20;

    // A text that is like more than these is too short to tell which of them is meant: any will do, and none is waited for.
    private const int MostCandidates = 2000;
    private Task<bool>? _hasTrigrams;

    /// <summary>The most similar first; none for a text that says too little.</summary>
    public async Task<IReadOnlyList<SimilarItem<TRow>>> FindAsync<TRow>(
        ListTable<TRow> table, BacklogScope scope, string text, int first, CancellationToken cancellationToken)
        where TRow : class
    {
        if (first is < 1 or > Most)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"Ask for 1 to {Most} similar ones.", ["first"]);
        }

        var typed = SearchText.Of(text.Length > Longest ? text[..Longest] : text)!.Replace('\0', ' ').Trim();
        if (typed.Length < Shortest)
        {
            return [];
        }

        var hasTrigrams = await HasTrigramsAsync(cancellationToken);
        var likeness = hasTrigrams ? ByTrigrams(typed) : ByWords(typed);
        Sql statement = $"""
            select * from (
                select {Sql.Of(string.Join(", ", table.Select))}, {likeness.Value} as likeness, length(item.text_folded) as length
                from {Sql.Of(table.From)} {Sql.Of(table.Beside)}
                where {scope.Rows(table)} and {likeness.Condition}
                limit {MostCandidates}) as candidate
            order by likeness desc, length, id
            limit {first}
            """;
        List<SimilarItem<TRow>> found = [];
        await using var transaction = await database.For(scope.Tenant).BeginAsync(cancellationToken);
        if (hasTrigrams)
        {
            await using var forgiving = SearchQuery.Likeness.On(transaction);
            await forgiving.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = statement.On(transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new SimilarItem<TRow>(Math.Min(1, reader.GetDouble(table.Select.Count)), table.Read(reader, 0)));
        }

        return found;
    }

    /// <summary>
    /// The typed text is like a part of the other. Whole texts are not compared: for that the index offers so many candidates that looking at them takes a hundred
    /// times as long.
    /// </summary>
    private static (Sql Value, Sql Condition) ByTrigrams(string typed) => (
        $"word_similarity({typed}, item.text_folded)::double precision", $"{typed} <% item.text_folded");

    private static (Sql Value, Sql Condition) ByWords(string typed)
    {
        string[] all = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. all.Where(word => word.Length >= Shortest).DefaultIfEmpty(typed).Distinct(StringComparer.Ordinal).Take(MostWords)];
        Sql share = $"(select avg(case when strpos(item.text_folded, word) > 0 then 1.0 else 0.0 end)::double precision from unnest({words}) as word)";
        return (share, $"{share} >= 0.5");
    }

    // Once a process is enough: extensions come with the migrations that a start applies.
    private Task<bool> HasTrigramsAsync(CancellationToken cancellationToken) =>
        _hasTrigrams is { IsCompletedSuccessfully: true } known ? known : _hasTrigrams = AskAsync(cancellationToken);

    private async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        await using var command = database.ForNobody.CreateCommand("select exists (select from pg_extension where extname = 'pg_trgm')");
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
