using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>Reads the backlog for somebody: one statement for each question, however many parents ask it.</summary>
internal sealed class BacklogReader(NpgsqlDataSource dataSource)
{
    private static readonly Guid[] OneParent = [Guid.Empty];

    public async ValueTask<Connection<TRow>> ListAsync<TRow>(ListTable<TRow> table, BacklogScope scope, ListRequest request, CancellationToken cancellationToken)
        where TRow : class =>
        (await ListAsync(table, scope, Sql.Of("true"), OneParent, request, cancellationToken))[0];

    /// <summary>One list for each parent. <paramref name="ofParent"/> says which rows belong to <c>parent.id</c>.</summary>
    public async ValueTask<IReadOnlyList<Connection<TRow>>> ListAsync<TRow>(
        ListTable<TRow> table, BacklogScope scope, Sql ofParent, Guid[] parents, ListRequest request, CancellationToken cancellationToken)
        where TRow : class
    {
        var query = new ListQuery<TRow>(table, Sql.All([scope.Rows(table), ofParent]), request);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await query.ReadAsync(connection, parents, cancellationToken);
    }

    /// <summary>The rows with these ids that the scope holds, by id.</summary>
    public async ValueTask<Dictionary<Guid, TRow>> FindAsync<TRow>(
        ListTable<TRow> table, BacklogScope scope, IEnumerable<Guid> ids, CancellationToken cancellationToken)
        where TRow : class
    {
        Sql statement = $"""
            select {Sql.Of(string.Join(", ", table.Select))} from {Sql.Of(table.From)}
            where {scope.Rows(table)} and item.id = any({ids.Distinct().ToArray()})
            """;
        Dictionary<Guid, TRow> rows = [];
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(reader.GetGuid(0), table.Read(reader, 0));
        }

        return rows;
    }

    /// <summary>What each shown side said to these items, in the order of the sides.</summary>
    public async ValueTask<ILookup<Guid, SideVotes>> VotesAsync(string tenant, IReadOnlyList<ItemVotes> items, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            select votes.item_id, votes.side::text, votes.dots, votes.agree, votes.disagree, votes.pass from read.votes as votes
            where votes.tenant = {tenant} and (votes.item_id, votes.workshop_id) in
                (select * from unnest({items.Select(item => item.ItemId).ToArray()}, {items.Select(item => item.WorkshopId).ToArray()}))
            order by votes.item_id, votes.side
            """;
        List<(Guid ItemId, SideVotes Votes)> votes = [];
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            votes.Add((reader.GetGuid(0), new SideVotes(
                EnumName<Side>.Read(reader.GetString(1)), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5))));
        }

        return votes.ToLookup(entry => entry.ItemId, entry => entry.Votes);
    }
}
