using System.Data;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>What changed while somebody was away: each item once, at its last change, as it is now; and what they knew and may not see any more.</summary>
internal sealed class MissedChanges(TenantDatabase database)
{
    /// <summary>Whoever missed more reads the list anew. Only items that the listener would be told of count, so the bound tells nothing of others.</summary>
    public const int Most = 1000;

    /// <summary>The place of the newest change in the read model.</summary>
    public async Task<ChangePlace> NewestAsync(string tenant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Sql statement = $"select coalesce(max(position), 0) from read.item_changes where tenant = {tenant}";
        await using var command = statement.On(database.For(tenant));
        return ChangePlace.Behind((long)(await command.ExecuteScalarAsync(cancellationToken))!, now);
    }

    /// <summary>In the order of their changes; null if there are too many.</summary>
    public async Task<IReadOnlyList<BacklogChange>?> ReadAsync(Wish wish, ChangePlace after, CancellationToken cancellationToken)
    {
        var listener = await wish.Listener();
        var scope = BacklogScope.Of(listener);
        List<BacklogChange> missed = [];
        uint there;
        do
        {
            missed.Clear();

            // One moment for both kinds: what comes later stands behind all of what is found here.
            await using var transaction = await database.For(scope.Tenant).BeginAsync(cancellationToken, IsolationLevel.RepeatableRead);
            there = await PlaceAsync(transaction.CreateCommand, cancellationToken);
            if (wish.Ideas is { } ideas)
            {
                await AddAsync(missed, transaction, BacklogIdea.Table, scope, ideas, after, cancellationToken);
            }

            if (wish.PainPoints is { } painPoints)
            {
                await AddAsync(missed, transaction, BacklogPainPoint.Table, scope, painPoints, after, cancellationToken);
            }

            missed.AddRange(await RemovedAsync(transaction, wish, listener, after, cancellationToken));
        }
        while (await PlaceAsync(database.ForNobody.CreateCommand, cancellationToken) != there);

        return missed.Count > Most ? null : [.. missed.OrderBy(change => change.Place.Position).ThenBy(change => change.Place.ItemId)];
    }

    /// <summary>Read models that took the place of others are not whole at a moment before: names are looked up as they are now, whatever moment a transaction sees.</summary>
    private static async Task<uint> PlaceAsync(Func<string, TenantCommand> command, CancellationToken cancellationToken)
    {
        await using var place = command("select 'read'::regnamespace::oid");
        return (uint)(await place.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task AddAsync<TRow>(
        List<BacklogChange> missed, TenantTransaction transaction, ListTable<TRow> table, BacklogScope scope, WishedItems wished, ChangePlace after, CancellationToken cancellationToken)
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
        await using var command = statement.On(transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var item = table.Read(reader, 3);
            var place = new ChangePlace(reader.GetInt64(0), item.Id, reader.GetFieldValue<DateTimeOffset>(1));
            missed.Add(new BacklogChange(scope.Tenant, item, Added: reader.GetInt64(2) > after.Position, place));
        }
    }

    /// <summary>What came and went meanwhile was never known to whoever comes back, and what came back as well is told as it is.</summary>
    private static async Task<IReadOnlyList<BacklogChange>> RemovedAsync(TenantTransaction transaction, Wish wish, Principal listener, ChangePlace after, CancellationToken cancellationToken)
    {
        var scope = BacklogScope.Of(listener);
        var statement = Removals.Matching($"""
            removal.tenant = {scope.Tenant} and (removal.position, removal.item_id) > ({after.Position}, {after.ItemId}) and change.added_position <= {after.Position}
            and {scope.Holds("removal.workshop_id", "removal.organization_id")}
            and not exists (select from read.pain_points as item where {scope.Rows(BacklogPainPoint.Table)} and item.id = removal.item_id)
            and not exists (select from read.ideas as item where {scope.Rows(BacklogIdea.Table)} and item.id = removal.item_id)
            """);
        List<(RemovedItem Item, ChangePlace Place)> rows = [];
        await using var command = statement.On(transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(Removals.Read(reader));
        }

        return
        [
            .. rows.Where(row => wish.Tells(row.Item, row.Place, listener)).GroupBy(row => row.Item.Id).Select(same => same.MaxBy(row => row.Place.Position))
                .Select(last => new BacklogChange(scope.Tenant, Item: null, Added: false, last.Place) { Removed = last.Item }),
        ];
    }
}
