using System.Data.Common;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Ratings;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>Reads the backlog for somebody: one statement for each question, however many parents ask it.</summary>
internal sealed class BacklogReader(TenantDatabase database)
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
        var query = new ListQuery<TRow>(table, scope, ofParent, request);
        return await query.ReadAsync(database.For(scope.Tenant), parents, cancellationToken);
    }

    /// <summary>The rows with these ids that the scope holds, by id.</summary>
    public async ValueTask<Dictionary<Guid, TRow>> FindAsync<TRow>(
        ListTable<TRow> table, BacklogScope scope, IEnumerable<Guid> ids, CancellationToken cancellationToken)
        where TRow : class
    {
        Sql statement = $"""
            select {Sql.Of(string.Join(", ", table.Select))} from {Sql.Of(table.From)} {Sql.Of(table.Beside)}
            where {scope.Rows(table)} and item.id = any({ids.Distinct().ToArray()})
            """;
        return (await ReadAsync(scope.Tenant, statement, row => (Id: row.GetGuid(0), Row: table.Read(row, 0)), cancellationToken)).ToDictionary(found => found.Id, found => found.Row);
    }

    /// <summary>Whether the scope holds the item and it matches at this moment.</summary>
    public async ValueTask<bool> MatchesAsync(ListTable table, BacklogScope scope, Filter? where, Guid id, CancellationToken cancellationToken)
    {
        Sql statement = $"select from {Sql.Of(table.From)} where {scope.Rows(table)} and item.id = {id} and {Conditions.ToSql(where, table, scope)}";
        return (await ReadAsync(scope.Tenant, statement, _ => true, cancellationToken)).Count > 0;
    }

    /// <summary>What each shown side said to these items, in the order of the sides. Whoever asks has seen that the items are in scope.</summary>
    public async ValueTask<ILookup<Guid, SideVotes>> VotesAsync(string tenant, IReadOnlyList<ItemVotes> items, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            select votes.item_id, votes.side::text, votes.dots, votes.agree, votes.disagree, votes.pass from read.item_votes as votes
            where votes.tenant = {tenant} and votes.item_id = any({items.Select(item => item.ItemId).ToArray()}) order by votes.item_id, votes.side
            """;
        return (await ReadAsync(
            tenant,
            statement,
            row => (row.GetGuid(0), Votes: new SideVotes(EnumName<Side>.Read(row.GetString(1)), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5))),
            cancellationToken)).ToLookup(entry => entry.Item1, entry => entry.Votes);
    }

    /// <summary>What each shown side gave these ideas, in the order of the sides. Whoever asks has seen that they are in scope.</summary>
    public async ValueTask<ILookup<Guid, (SideRating? Nuf, SideRating? Place)>> RatingsAsync(string tenant, Guid[] ids, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            select rating.item_id, rating.side::text, nuf_raters, new_sum, useful_sum, feasible_sum, matrix_raters, impact_sum, effort_sum
            from read.item_ratings as rating where rating.tenant = {tenant} and rating.item_id = any({ids}) order by rating.item_id, rating.side
            """;
        return (await ReadAsync(
            tenant,
            statement,
            row =>
            {
                var side = EnumName<Side>.Read(row.GetString(1));
                return (Id: row.GetGuid(0), Ratings: (
                    SideRating.OfNuf(side, row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5)),
                    SideRating.OfPlace(side, row.GetInt32(6), row.GetInt32(7), row.GetInt32(8))));
            },
            cancellationToken)).ToLookup(entry => entry.Id, entry => entry.Ratings);
    }

    /// <summary>The votes on these items by month, the oldest first.</summary>
    public async ValueTask<ILookup<Guid, MonthVotes>> VotesByMonthAsync(string tenant, IReadOnlyList<ItemVotes> items, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            select item_id, month, agree, disagree, pass, dots from read.item_vote_months
            where tenant = {tenant} and item_id = any({items.Select(item => item.ItemId).ToArray()}) order by item_id, month
            """;
        return (await ReadAsync(tenant, statement, row => (row.GetGuid(0), Votes: MonthVotes.Read(row, 1)), cancellationToken)).ToLookup(entry => entry.Item1, entry => entry.Votes);
    }

    /// <summary>The votes on all items of the list that match, and on what was merged into them, each once, by month, the oldest first.</summary>
    public ValueTask<IReadOnlyList<MonthVotes>> VotesByMonthAsync(ListTable table, BacklogScope scope, Filter? where, CancellationToken cancellationToken) =>
        ReadAsync(scope.Tenant, VotesByMonth(table, scope, where), row => MonthVotes.Read(row, 0), cancellationToken);

    // Whose votes these are is said as a case: of an "or", PostgreSQL expects next to no rows, and then sorts hundreds of thousands that it could have added up as they come.
    public static Sql VotesByMonth(ListTable table, BacklogScope scope, Filter? where)
    {
        var (from, matches) = (Sql.Of(table.From), (Sql)$"{scope.Rows(table)} and {Conditions.ToSql(where, table, scope)}");
        return $"""
            select votes.month, sum(votes.agree)::integer, sum(votes.disagree)::integer, sum(votes.pass)::integer, sum(votes.dots)::integer
            from (
                select item.id, item.workshop_id from {from} where {matches}
                union all
                select distinct item.id, item.workshop_id from {from} join read.members as member on member.tenant = item.tenant and member.member_id = item.id
                where item.tenant = {scope.Tenant} and member.item_id in (select item.id from {from} where {matches}) and not coalesce({matches}, false)) as part
            join read.vote_months as votes on votes.tenant = {scope.Tenant} and votes.item_id = part.id
                and case when votes.source_id = part.workshop_id then true else votes.source_id = part.id end
            group by votes.month order by votes.month
            """;
    }

    /// <summary>The organizations with these ids. Whoever asks has seen them at items in scope.</summary>
    public async ValueTask<Dictionary<Guid, Organization>> OrganizationsAsync(string tenant, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        Sql statement = $"select id, name from read.organizations where tenant = {tenant} and id = any({ids.Distinct().ToArray()})";
        return (await ReadAsync(tenant, statement, row => new Organization(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1)), cancellationToken))
            .ToDictionary(organization => organization.Id);
    }

    /// <summary>The display names of people in their workshops, null after erasure. Whoever asks has seen that the viewer may know them.</summary>
    public async ValueTask<Dictionary<(Guid WorkshopId, Guid ParticipantId), string?>> NamesAsync(
        string tenant, IReadOnlyList<(Guid WorkshopId, Guid ParticipantId)> people, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            select person.workshop_id, person.id, person.name
            from unnest({people.Select(person => person.WorkshopId).ToArray()}, {people.Select(person => person.ParticipantId).ToArray()}) as wanted (workshop_id, id)
            join read.participants as person on person.tenant = {tenant} and person.workshop_id = wanted.workshop_id and person.id = wanted.id
            """;
        return (await ReadAsync(tenant, statement, row => (Of: (row.GetGuid(0), row.GetGuid(1)), Name: row.IsDBNull(2) ? null : row.GetString(2)), cancellationToken))
            .DistinctBy(entry => entry.Of).ToDictionary(entry => entry.Of, entry => entry.Name);
    }

    public async ValueTask<IReadOnlyList<T>> ReadAsync<T>(string tenant, Sql statement, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        await using var command = statement.On(database.For(tenant));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The links of these items, the oldest first. Whoever asks has seen that the items are in scope.</summary>
    public async ValueTask<ILookup<Guid, BacklogLink>> LinksAsync(string tenant, IEnumerable<Guid> itemIds, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            select item_id, id, kind, title, url, linked_at from read.links where tenant = {tenant} and item_id = any({itemIds.ToArray()}) order by item_id, ordinal
            """;
        var links = await ReadAsync(
            tenant,
            statement,
            reader =>
            {
                var row = new RowFields(reader, 0);
                return (ItemId: row.Id(), Link: new BacklogLink(row.Id(), row.Enum<LinkKind>(), row.TextOrNull(), row.TextOrNull(), row.Moment()));
            },
            cancellationToken);
        return links.ToLookup(entry => entry.ItemId, entry => entry.Link);
    }
}
