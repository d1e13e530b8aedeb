using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.GraphQL;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>
/// What product teams ask: every order of both lists with every filter that is declared, the first page, a page in the middle and the last one; the count of all that
/// match; groups by everything that groups are made of; votes by month; all of it for the product team and part of it for a customer with seats in a few workshops.
/// </summary>
internal sealed class Questions(NpgsqlDataSource dataSource)
{
    private const int PageSize = 50;

    /// <summary>What lists can be filtered by, but not ordered.</summary>
    private static readonly HashSet<string> NoOrder = ["theme", "workshopId", "organizationId", "mergedInto", "submitted", "quadrant", "awaitingRelief", "workaround", "externalId"];

    /// <summary>An order by several keys, of which the first has few values.</summary>
    public static readonly OrderTerm[] ByStatus = [new("status", false), new("dots", true), new("text", false)];

    private static readonly BacklogScope Everything = new("default", null);

    public async Task<IReadOnlyList<Question>> AllAsync(CancellationToken cancellationToken)
    {
        List<Question> all = [];
        var customer = await CustomerAsync(cancellationToken);
        foreach (var (name, scope) in new[] { ("product team", Everything), ("customer", customer) })
        {
            await foreach (var question in OfListAsync($"{name}: ideas", BacklogIdea.Table, scope, cancellationToken))
            {
                all.Add(question);
            }

            await foreach (var question in OfListAsync($"{name}: painPoints", BacklogPainPoint.Table, scope, cancellationToken))
            {
                all.Add(question);
            }
        }

        return all;
    }

    /// <summary>Every declared order by one key, in both directions.</summary>
    public static IEnumerable<OrderTerm[]> Orders(ListTable table, BacklogScope scope) =>
        Columns(table, scope).Where(column => !NoOrder.Contains(column.Name)).SelectMany(column => new[] { new OrderTerm[] { new(column.Name, false) }, [new(column.Name, true)] });

    private static IEnumerable<Column> Columns(ListTable table, BacklogScope scope) => table.Columns.Where(column =>
        column is { Elements: null, IsWords: false } && column.Name != "id" && !(column.ProductTeamOnly && scope.WorkshopIds is not null));

    private async IAsyncEnumerable<Question> OfListAsync<TRow>(
        string list, ListTable<TRow> table, BacklogScope scope, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class
    {
        List<Column> columns = [.. Columns(table, scope)];
        var filters = await new Filters(dataSource, table).AllAsync(columns, cancellationToken);
        List<(OrderTerm[] Order, string? Middle)> orders = [];
        foreach (var order in Orders(table, scope).Append(ByStatus))
        {
            orders.Add((order, await MiddleAsync(table, scope, order, cancellationToken)));
        }

        foreach (var (filterName, where) in filters)
        {
            foreach (var (order, middle) in orders)
            {
                var name = $"{list}(where: {filterName}, order: {string.Join(", ", order.Select(term => (term.Descending ? "-" : "") + term.Field))}";
                yield return Page($"{name}, first: {PageSize})", new Page(PageSize, null, IsBackward: false));
                yield return Page($"{name}, last: {PageSize})", new Page(PageSize, null, IsBackward: true));
                if (middle is not null)
                {
                    yield return Page($"{name}, first: {PageSize}, after: <the middle>)", new Page(PageSize, middle, IsBackward: false));
                    yield return Page($"{name}, last: {PageSize}, before: <the middle>)", new Page(PageSize, middle, IsBackward: true));
                }

                Question Page(string asked, Page page) => new(
                    QuestionKind.Page, asked, new ListQuery<TRow>(table, scope, Sql.Of("true"), new ListRequest(where, order, page, WantsTotal: false, WantsOtherSide: true)).Statement([Guid.Empty]));
            }

            yield return new(
                QuestionKind.Page,
                $"{list}(where: {filterName}) {{ totalCount }}",
                new ListQuery<TRow>(table, scope, Sql.Of("true"), new ListRequest(where, [], new Page(PageSize, null, IsBackward: false), WantsTotal: true, WantsOtherSide: false)).Statement([Guid.Empty]));
            foreach (var dimension in table.Dimensions)
            {
                yield return new(
                    QuestionKind.Aggregate,
                    $"{list} groups(where: {filterName}, by: {dimension.Name})",
                    new GroupQuery(table, scope, where, [dimension], [.. table.Summed.Select(table.Column)]).Statement());
            }

            yield return new(QuestionKind.Aggregate, $"{list} votesByMonth(where: {filterName})", BacklogReader.VotesByMonth(table, scope, where));
        }
    }

    /// <summary>A cursor of the row in the middle of those that have a value of the first key; null if there is none.</summary>
    public async Task<string?> MiddleAsync(ListTable table, BacklogScope scope, IReadOnlyList<OrderTerm> terms, CancellationToken cancellationToken)
    {
        var order = table.Order(terms);
        var keys = Sql.Of(string.Join(", ", order.Select(key => key.Column.Selected)));
        var valued = Keyset.Beyond(order, place: null, backward: false)[0];
        Sql statement = $"""
            select {keys} from {Sql.Of(table.From)} where {scope.Rows(table)} and {valued} order by {Sql.Of(string.Join(", ", order.Select(key => key.Column.OrderedBy + (key.Descending ? " desc" : ""))))}
            offset (select count(*) / 2 from {Sql.Of(table.From)} where {scope.Rows(table)} and {valued}) limit 1
            """;
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new Place([.. order.Select((_, i) => reader.IsDBNull(i) ? null : reader.GetValue(i))]).ToCursor(order)
            : null;
    }

    /// <summary>Somebody with seats in twenty workshops, for one organization.</summary>
    private async Task<BacklogScope> CustomerAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select array(select id from read.workshops order by id limit 20), (select id from read.organizations order by name limit 1)");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new BacklogScope("default", reader.GetFieldValue<Guid[]>(0).ToHashSet(), new HashSet<Guid> { reader.GetGuid(1) });
    }
}
