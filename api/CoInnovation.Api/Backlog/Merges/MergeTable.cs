using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Backlog.Merges;

/// <summary>
/// Which item is part of which, written in the transaction of the merges. Merges of several items stand in several streams, and each is decided by what the others were a
/// moment ago: so what is merged already takes nothing in any more is asked once more here. An append holds the lock on the log's head until it commits, on whichever
/// node: no other merge comes between the question and the answer. Where nothing that is merged takes anything in, nothing is ever part of itself. In the same way nothing is
/// part of what its author withdrew.
/// </summary>
internal sealed class MergeTable(TenantDatabase database) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(ItemMerged), typeof(ItemUnmerged), typeof(PainPointWithdrawn), typeof(PainPointBroughtBack) };

    /// <exception cref="AppendRefusedException">
    /// MERGE_INTO_MERGED: the target became part of another item meanwhile. ITEM_NOT_FOUND: it was withdrawn. PAIN_POINT_TAKEN_UP: something became part of what is withdrawn.
    /// </exception>
    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, id) = recorded.Stream;
            await (recorded.Data switch
            {
                ItemMerged e => MergeAsync(tenant, id, e.IntoId),
                ItemUnmerged => ExecuteAsync("DELETE FROM merges.targets WHERE tenant = $1 AND item_id = $2", tenant, id),
                PainPointWithdrawn => WithdrawAsync(tenant, id),
                PainPointBroughtBack => ExecuteAsync("DELETE FROM merges.withdrawn WHERE tenant = $1 AND item_id = $2", tenant, id),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            });
        }

        async Task MergeAsync(string tenant, Guid id, Guid intoId)
        {
            const string Merge =
                """
                INSERT INTO merges.targets (tenant, item_id, into_id)
                SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM merges.targets WHERE tenant = $1 AND item_id = $3)
                    AND NOT EXISTS (SELECT FROM merges.withdrawn WHERE tenant = $1 AND item_id = $3)
                ON CONFLICT (tenant, item_id) DO UPDATE SET into_id = excluded.into_id
                """;
            if (await ExecuteAsync(Merge, tenant, id, intoId) == 0)
            {
                await using var isPart = new NpgsqlCommand("SELECT EXISTS (SELECT FROM merges.targets WHERE tenant = $1 AND item_id = $2)", transaction.Connection, transaction).With(tenant, intoId);
                throw new AppendRefusedException(await isPart.ExecuteScalarAsync(cancellationToken) is true ? MergeItem.IntoMerged() : BacklogItem.NotFound("intoId"));
            }
        }

        async Task WithdrawAsync(string tenant, Guid id)
        {
            const string Withdraw =
                "INSERT INTO merges.withdrawn (tenant, item_id) SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM merges.targets WHERE tenant = $1 AND into_id = $2)";
            if (await ExecuteAsync(Withdraw, tenant, id) == 0)
            {
                throw new AppendRefusedException(WithdrawPainPoint.TakenUp());
            }
        }

        async Task<int> ExecuteAsync(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(values);
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>What the item is part of, by however many steps, and what is part of it; both without itself.</summary>
    public async Task<(IReadOnlyList<Guid> Above, IReadOnlyList<Guid> Within)> AroundAsync(StreamKey item, CancellationToken cancellationToken)
    {
        // Items that were merged into each other before this table was there end both walks as well.
        await using var command = database.For(item.Tenant).CreateCommand(
            """
            WITH RECURSIVE above AS (
                SELECT into_id FROM merges.targets WHERE tenant = $1 AND item_id = $2
                UNION SELECT target.into_id FROM merges.targets AS target JOIN above ON target.item_id = above.into_id WHERE target.tenant = $1),
            within AS (
                SELECT item_id FROM merges.targets WHERE tenant = $1 AND into_id = $2
                UNION SELECT target.item_id FROM merges.targets AS target JOIN within ON target.into_id = within.item_id WHERE target.tenant = $1)
            SELECT array(SELECT into_id FROM above WHERE into_id <> $2), array(SELECT item_id FROM within WHERE item_id <> $2)
            """).With(item.Tenant, item.Id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetFieldValue<Guid[]>(0), reader.GetFieldValue<Guid[]>(1));
    }
}
