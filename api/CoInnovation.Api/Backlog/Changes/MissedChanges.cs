using System.Data;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using Npgsql;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>What changed while somebody was away: each item once, at its last change, as it is now.</summary>
internal sealed class MissedChanges(NpgsqlDataSource dataSource)
{
    /// <summary>Whoever missed more reads the list anew. Only items that the listener would be told of count, so the bound tells nothing of others.</summary>
    public const int Most = 1000;

    /// <summary>The place of the newest change in the read model.</summary>
    public async Task<ChangePlace> NewestAsync(string tenant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Sql statement = $"select coalesce(max(position), 0) from read.item_changes where tenant = {tenant}";
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        return ChangePlace.Behind((long)(await command.ExecuteScalarAsync(cancellationToken))!, now);
    }

    /// <summary>In the order of their changes; null if there are too many.</summary>
    public async Task<IReadOnlyList<BacklogChange>?> ReadAsync(Wish wish, ChangePlace after, CancellationToken cancellationToken)
    {
        var scope = await wish.ScopeNow();
        List<BacklogChange> missed = [];
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);

        // One moment for both kinds: what comes later stands behind all of what is found here.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (wish.Ideas is { } ideas)
        {
            await AddAsync(missed, connection, BacklogIdea.Table, scope, ideas, after, cancellationToken);
        }

        if (wish.PainPoints is { } painPoints)
        {
            await AddAsync(missed, connection, BacklogPainPoint.Table, scope, painPoints, after, cancellationToken);
        }

        return missed.Count > Most ? null : [.. missed.OrderBy(change => change.Place.Position).ThenBy(change => change.Place.ItemId)];
    }

    private static async Task AddAsync<TRow>(
        List<BacklogChange> missed, NpgsqlConnection connection, ListTable<TRow> table, BacklogScope scope, WishedItems wished, ChangePlace after, CancellationToken cancellationToken)
        where TRow : BacklogItem
    {
        Sql statement = $"""
            select change.position, change.changed_at, change.added_position, {Sql.Of(string.Join(", ", table.Select))}
            from {Sql.Of(table.From)} {Sql.Of(table.Beside)} join read.item_changes as change on change.tenant = item.tenant and change.item_id = item.id
            where {scope.Rows(table)} and {Conditions.ToSql(wished.Where, table, scope)}
                and change.tenant = {scope.Tenant} and (change.position, change.item_id) > ({after.Position}, {after.ItemId})
            order by change.position, change.item_id
            limit {Most + 1}
            """;
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var item = table.Read(reader, 3);
            var place = new ChangePlace(reader.GetInt64(0), item.Id, reader.GetFieldValue<DateTimeOffset>(1));
            missed.Add(new BacklogChange(scope.Tenant, item, Added: reader.GetInt64(2) > after.Position, place));
        }
    }
}
