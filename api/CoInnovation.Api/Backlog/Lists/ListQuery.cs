using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>What is asked of a list: which rows in which order, which page of them, and what one wants to know of the rest.</summary>
/// <param name="Where">Which rows.</param>
/// <param name="Order">In which order.</param>
/// <param name="Page">Which page of them.</param>
/// <param name="WantsTotal">Whether all rows are counted.</param>
/// <param name="WantsOtherSide">Whether it matters if there are rows on the side where the page started.</param>
internal sealed record ListRequest(Filter? Where, IReadOnlyList<OrderTerm> Order, Page Page, bool WantsTotal, bool WantsOtherSide)
{
    public static ListRequest Read(ResolveContext context)
    {
        var page = context.Page();
        return new ListRequest(
            context.Where(), context.Order(), page, context.Selects("totalCount"), context.Selects("pageInfo", page.IsBackward ? "hasNextPage" : "hasPreviousPage"));
    }
}

/// <summary>One page of a list for each of any number of parents, in one statement.</summary>
/// <param name="Table">The list.</param>
/// <param name="Scope">What the caller may see.</param>
/// <param name="OfParent">The rows that belong to <c>parent.id</c>.</param>
/// <param name="Request">What is asked of it.</param>
internal sealed record ListQuery<TRow>(ListTable<TRow> Table, BacklogScope Scope, Sql OfParent, ListRequest Request)
    where TRow : class
{
    // What stands before the row's own columns: the parent's ordinal, the total, whether there are rows on the other side.
    private const int Preamble = 3;

    private readonly IReadOnlyList<OrderKey> _order = [.. Table.Order(Request.Order).Select(key => key with { Column = key.Column.For(Scope) })];

    /// <summary>The pages in the order of the parents.</summary>
    public async Task<IReadOnlyList<Connection<TRow>>> ReadAsync(TenantAccess access, Guid[] parents, CancellationToken cancellationToken)
    {
        var pages = parents.Select(_ => new FoundPage<TRow>()).ToArray();
        await using var command = Statement(parents).On(access);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = Preamble + Table.Select.Count;
        while (await reader.ReadAsync(cancellationToken))
        {
            var page = pages[(int)reader.GetInt64(0) - 1];
            page.Total = reader.IsDBNull(1) ? null : (int)reader.GetInt64(1);
            page.HasOtherSide = !reader.IsDBNull(2) && reader.GetBoolean(2);
            var hasRow = !reader.IsDBNull(keys + _order.Count - 1);
            if (hasRow)
            {
                var place = new Place([.. _order.Select((_, i) => reader.IsDBNull(keys + i) ? null : reader.GetValue(keys + i))]);
                page.Rows.Add(new Edge<TRow>(place.ToCursor(_order), Table.Read(reader, Preamble)));
            }
        }

        return [.. pages.Select(page => page.Cut(Request.Page))];
    }

    /// <summary>The pages as one statement; at most one row more than asked for of each stretch is read.</summary>
    public Sql Statement(Guid[] parents)
    {
        var (page, from) = (Request.Page, Sql.Of(Table.From));
        var (with, seen) = Scope.RowsOnce(Table);
        var rows = Sql.All([seen, OfParent, Conditions.ToSql(Request.Where, Table, Scope)]);
        var place = Place.Of(page.Cursor, _order);
        Sql total = Request.WantsTotal ? $"(select count(*) from {from} where {rows})" : Sql.Of("null::bigint");
        return $"""
            {with}
            select parent.ordinal, around.total, around.beyond, page.*
            from unnest({parents}) with ordinality as parent (id, ordinal)
            cross join lateral (select {total} as total, {OtherSide(from, rows, place)} as beyond) as around
            left join lateral ({Pages(from, rows, place)}) as page on true
            order by parent.ordinal, page.stretch, page.place
            """;
    }

    /// <summary>
    /// The first stretch, and what each leaves of the page to the next, which is not looked at where that is nothing; then what is shown of the rows. Each stretch stands
    /// by itself, since under a limit that is not known beforehand PostgreSQL plans for a tenth of the rows, and then walks through an index for the few that match.
    /// </summary>
    private Sql Pages(Sql from, Sql rows, Place? place)
    {
        var stretches = Keyset.Stretches(_order, place, Request.Page.IsBackward);
        var found = Sql.Join(", ", stretches.Select((stretch, number) => number == 0
            ? (Sql)$"found_0 as materialized ({Read(stretch, number, from, rows)})"
            : $"""
                stretch_{Sql.Of(number)} as materialized ({Read(stretch, number, from, rows)}),
                found_{Sql.Of(number)} as materialized (
                    select * from found_{Sql.Of(number - 1)}
                    union all
                    (select * from stretch_{Sql.Of(number)} order by place limit {Request.Page.Fetch} - (select count(*) from found_{Sql.Of(number - 1)})))
                """));
        Sql last = $"found_{Sql.Of(stretches.Count - 1)}";
        var keys = Sql.Join(", ", _order.Select((_, i) => (Sql)$"page.key_{Sql.Of(i)}"));
        return Table.IsWide
            ? (Sql)$"""
                with {found}
                select {Columns}, {keys}, page.stretch, page.place
                from {last} as page join {from} on item.tenant = {Scope.Tenant} and item.id = page.id {Sql.Of(Table.Beside)}
                """
            : (Sql)$"with {found} select * from {last}";
    }

    private Sql Columns => Sql.Of(string.Join(", ", Table.Select));

    private Sql Read(Stretch stretch, int number, Sql from, Sql rows)
    {
        var keys = Sql.Of(string.Join(", ", _order.Select((key, i) => $"{key.Column.Selected} as key_{i}")));
        var (columns, beside) = Table.IsWide ? (Sql.Of("item.id"), Sql.Of("")) : (Columns, Sql.Of(Table.Beside));
        return $"""
            select {columns}, {keys}, {number} as stretch, row_number() over (order by {stretch.OrderBy}) as place
            from {from} {beside} where {rows} and {stretch.Rows} order by {stretch.OrderBy} limit {Request.Page.Fetch}
            """;
    }

    /// <summary>Whether there are rows where the page begins and before it.</summary>
    private Sql OtherSide(Sql from, Sql rows, Place? place)
    {
        if (!Request.WantsOtherSide)
        {
            return Sql.Of("null::boolean");
        }

        var there = place is null ? [] : Keyset.Beyond(_order, place, !Request.Page.IsBackward).Prepend(Keyset.At(place, _order));
        return Sql.Any([.. there.Select(where => (Sql)$"exists (select from {from} where {rows} and {where})")]);
    }
}

/// <summary>A page while it is read: one row more than asked for, in the direction of reading.</summary>
internal sealed class FoundPage<TRow>
    where TRow : class
{
    public List<Edge<TRow>> Rows { get; } = [];

    public int? Total { get; set; }

    public bool HasOtherSide { get; set; }

    public Connection<TRow> Cut(Page page)
    {
        var hasMore = Rows.Count > page.Size;
        var edges = hasMore ? Rows[..page.Size] : Rows;
        if (page.IsBackward)
        {
            edges.Reverse();
        }

        var info = new PageInfo(
            page.IsBackward ? HasOtherSide : hasMore,
            page.IsBackward ? hasMore : HasOtherSide,
            edges is [var first, ..] ? first.Cursor : null,
            edges is [.., var last] ? last.Cursor : null);
        return new Connection<TRow>(edges, info, _ => ValueTask.FromResult(Total!.Value));
    }
}
