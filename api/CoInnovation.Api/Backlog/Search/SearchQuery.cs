using System.Globalization;
using System.Text.Json;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Search;

/// <summary>Where something was found, and how well it fits.</summary>
internal readonly record struct Hit(double Score, Guid Id, bool IsIdea)
{
    public string ToCursor() => Cursor.Encode(Score.ToString("R", CultureInfo.InvariantCulture), Id.ToString());

    public static Hit? Of(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var keys = Cursor.Decode(cursor, 2);
        return keys is [{ ValueKind: JsonValueKind.String } score, { ValueKind: JsonValueKind.String } id]
            && double.TryParse(score.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Guid.TryParse(id.GetString(), out var known)
                ? new Hit(value, known, false)
                : throw new GraphQLException("CURSOR_INVALID", "This cursor is not one of a search. Search again without it.");
    }
}

/// <summary>A search as one statement over both kinds.</summary>
/// <param name="Words">At least one.</param>
/// <param name="Kinds">The tables that are searched.</param>
/// <param name="Scope">What the caller may see.</param>
/// <param name="ForgivesTypos">Whether the server has <c>pg_trgm</c>.</param>
internal sealed record SearchQuery(SearchWords Words, IReadOnlyList<ListTable> Kinds, BacklogScope Scope, bool ForgivesTypos)
{
    /// <summary>Of more that match, the newest are ranked.</summary>
    public const int MostRanked = 1000;

    /// <summary>Typos are forgiven where fewer items match as the words were typed.</summary>
    public const int EnoughAsTyped = 20;

    /// <summary>In a shorter word nearly every other word would be a typo of it.</summary>
    public const int ShortestWithTypos = 4;

    /// <summary>How much of a word's trigrams a text must have. For the operator that the index serves, it is a setting of the transaction.</summary>
    public static readonly Sql Likeness = Sql.Of("select set_config('pg_trgm.word_similarity_threshold', '0.4', true)");

    /// <summary>Whether the row <c>item</c> has all of the words as they were typed.</summary>
    public static Sql AsTyped(SearchWords words) => words switch
    {
        { All: [] } => Sql.Of("false"),
        { HaveNoSpaces: true } => Sql.All([.. words.All.Select(Anywhere)]),
        _ => $"item.words @@ {QueryOf(words)}",
    };

    /// <summary>Score, id, and whether it is an idea; best first, behind the hit.</summary>
    public Sql Statement(Hit? after, int fetch)
    {
        var exact = Sql.Join(" union all ", Kinds.Select(Exact));
        var typos = ForgivesTypos && !Words.HaveNoSpaces && Words.All.Any(word => word.Length >= ShortestWithTypos)
            ? Sql.Join(" union all ", Kinds.Select(Fuzzy))
            : Sql.Of("select null::double precision, null::uuid, false where false");
        Sql behind = after is { } hit ? $"(score, id) < ({hit.Score}, {hit.Id})" : Sql.Of("true");
        return $"""
            with exact (score, id, is_idea) as materialized ({exact}),
            fuzzy (score, id, is_idea) as ({typos})
            select score, id, is_idea from (select * from exact union all select * from fuzzy) as hits
            where {behind} order by score desc, id desc limit {fetch}
            """;
    }

    /// <summary>Above 1: all words as they were typed.</summary>
    private Sql Exact(ListTable table) => $"""
        (select 1 + ts_rank(item.words, {QueryOf(Words)})::double precision, item.id, {table == BacklogIdea.Table}
        from {Sql.Of(table.From)} where {Scope.Rows(table)} and {AsTyped(Words)} order by item.kept_at desc, item.id desc limit {MostRanked})
        """;

    /// <summary>Below 1: the mean likeness of the words to what is most like them in the text.</summary>
    private Sql Fuzzy(ListTable table)
    {
        var likeness = Sql.Join(" + ", Words.All.Select(word => (Sql)$"word_similarity({word}, item.text_folded)"));
        return $"""
            (select 0.99 * ({likeness})::double precision / {Words.All.Count}, item.id, {table == BacklogIdea.Table}
            from {Sql.Of(table.From)}
            where (select count(*) from exact) < {EnoughAsTyped} and {Scope.Rows(table)} and {Sql.All([.. Words.All.Select(Like)])} and not {AsTyped(Words)}
            order by item.kept_at desc, item.id desc limit {MostRanked})
            """;
    }

    private static Sql Anywhere(string word) => $"(item.text_folded like {"%" + word + "%"} or item.theme_folded like {"%" + word + "%"})";

    private static Sql QueryOf(SearchWords words) => $"to_tsquery('simple', {words.Query})";

    private static Sql Like(string word) => word.Length >= ShortestWithTypos
        ? $"item.text_folded %> {word}"
        : (Sql)$"item.words @@ to_tsquery('simple', {"'" + word + "':*"})";
}
