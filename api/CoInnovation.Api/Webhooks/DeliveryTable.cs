using System.Data.Common;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Webhooks;

/// <summary>A delivery that somebody has taken in order to send it.</summary>
internal sealed record ClaimedDelivery(
    string Tenant, Guid Id, Guid WebhookId, WebhookEvent Event, string? Change, Guid? ItemId, long Position, long Sequence, DateTimeOffset HappenedAt, int Attempt, DateTimeOffset LastAttemptAt, string? Url, int SecretNumber, DateTimeOffset? OldSecretUntil);

/// <summary>The attempt after which a webhook is switched off.</summary>
internal sealed record LastStraw(string Tenant, Guid WebhookId, Guid DeliveryId, DateTimeOffset At);

/// <summary>The queue of deliveries: rows, so that it outlives every process, from which any number of workers take one by one.</summary>
internal sealed class DeliveryTable(ProjectorDatabase database, TimeProvider time)
{
    /// <summary>How long whoever took a delivery has for it, sending included.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>A webhook that hangs must not keep all senders from the others.</summary>
    private const int AtOnceForOneWebhook = 2;

    /// <summary>Takes the delivery that has waited longest; null if none is due.</summary>
    public async Task<ClaimedDelivery?> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(
            """
            with waiting as (
                select first.tenant, first.id
                from webhooks.webhooks as webhook
                cross join lateral (
                    select delivery.tenant, delivery.id from webhooks.deliveries as delivery
                    where delivery.tenant = webhook.tenant and delivery.webhook_id = webhook.id and delivery.status = 'PENDING' and delivery.next_attempt_at <= $1
                        and (delivery.claimed_until is null or delivery.claimed_until <= $1)
                    order by delivery.next_attempt_at limit $3) as first
                where $3 > (
                    select count(*) from webhooks.deliveries as other
                    where other.tenant = webhook.tenant and other.webhook_id = webhook.id and other.claimed_until > $1)),
            due as (
                select delivery.tenant, delivery.id
                from waiting join webhooks.deliveries as delivery on delivery.tenant = waiting.tenant and delivery.id = waiting.id
                where delivery.status = 'PENDING' and delivery.next_attempt_at <= $1 and (delivery.claimed_until is null or delivery.claimed_until <= $1)
                order by delivery.next_attempt_at limit 1
                for update of delivery skip locked)
            update webhooks.deliveries as delivery
            set claimed_until = $2, attempt = delivery.attempt + 1, last_attempt_at = $1, first_attempt_at = coalesce(delivery.first_attempt_at, $1)
            from due, webhooks.webhooks as webhook
            where delivery.tenant = due.tenant and delivery.id = due.id and webhook.tenant = due.tenant and webhook.id = delivery.webhook_id
            returning delivery.tenant, delivery.id, delivery.webhook_id, delivery.event, delivery.change, delivery.item_id, delivery.position, delivery.sequence, delivery.happened_at,
                delivery.attempt, delivery.last_attempt_at, webhook.url, webhook.secret_number, webhook.old_secret_until
            """).With(now, now + Lease, AtOnceForOneWebhook);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    /// <summary>It arrived.</summary>
    public Task ArrivedAsync(ClaimedDelivery delivery, int status, TimeSpan duration, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        with arrived as (
            update webhooks.deliveries set status = 'DELIVERED', http_status = {status}, error = null, duration_ms = {(int)duration.TotalMilliseconds}, next_attempt_at = null, claimed_until = null
            where tenant = {delivery.Tenant} and id = {delivery.Id} and attempt = {delivery.Attempt} and status = 'PENDING')
        update webhooks.webhooks set failing_since = null where tenant = {delivery.Tenant} and id = {delivery.WebhookId} and failing_since is not null
        """,
        cancellationToken);

    /// <summary>
    /// It did not arrive, and is tried again at <paramref name="next"/>, or never. True if it was the last straw: nothing has arrived since before its first attempt.
    /// </summary>
    public async Task<bool> MissedAsync(ClaimedDelivery delivery, int? status, string error, TimeSpan duration, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            with missed as (
                update webhooks.deliveries
                set status = {(next is null ? "FAILED" : "PENDING")}, http_status = {status}, error = {error}, duration_ms = {(int)duration.TotalMilliseconds},
                    next_attempt_at = {next?.UtcDateTime}::timestamptz, claimed_until = null
                where tenant = {delivery.Tenant} and id = {delivery.Id} and attempt = {delivery.Attempt} and status = 'PENDING'
                returning first_attempt_at, status)
            update webhooks.webhooks as webhook set failing_since = coalesce(webhook.failing_since, {time.GetUtcNow()})
            from missed where webhook.tenant = {delivery.Tenant} and webhook.id = {delivery.WebhookId}
            returning missed.status = 'FAILED' and webhook.failing_since <= missed.first_attempt_at + {Lease}
            """;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>
    /// The last straws whose webhooks are active all the same: the process died before it could switch them off. What was switched on since, or has had something arrive, is none.
    /// </summary>
    public async Task<IReadOnlyList<LastStraw>> LostAsync(CancellationToken cancellationToken)
    {
        Sql statement = $"""
            select distinct on (webhook.tenant, webhook.id) webhook.tenant, webhook.id, delivery.id, delivery.last_attempt_at
            from webhooks.webhooks as webhook join webhooks.deliveries as delivery
                on delivery.tenant = webhook.tenant and delivery.webhook_id = webhook.id and delivery.status = 'FAILED'
            where webhook.state = 'ACTIVE' and webhook.failing_since is not null
                and webhook.failing_since <= (case when delivery.http_status = {DeliveryRun.Gone} then delivery.last_attempt_at else delivery.first_attempt_at end) + {Lease}
            order by webhook.tenant, webhook.id, delivery.last_attempt_at desc
            """;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<LastStraw> lost = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            lost.Add(new LastStraw(reader.GetString(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetFieldValue<DateTimeOffset>(3)));
        }

        return lost;
    }

    /// <summary>Gives it back untried, as if nobody had taken it.</summary>
    public Task GiveBackAsync(ClaimedDelivery delivery, TimeSpan wait, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        update webhooks.deliveries set claimed_until = null, attempt = attempt - 1, next_attempt_at = {time.GetUtcNow() + wait}
        where tenant = {delivery.Tenant} and id = {delivery.Id} and attempt = {delivery.Attempt} and status = 'PENDING'
        """,
        cancellationToken);

    /// <summary>Forgets what ended long ago.</summary>
    public Task SweepAsync(CancellationToken cancellationToken) => ExecuteAsync(
        $"delete from webhooks.deliveries where status <> 'PENDING' and happened_at < {time.GetUtcNow() - Kept}", cancellationToken);

    private async Task ExecuteAsync(Sql statement, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static ClaimedDelivery Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetGuid(1),
        row.GetGuid(2),
        EnumName<WebhookEvent>.Read(row.GetString(3)),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.IsDBNull(5) ? null : row.GetGuid(5),
        row.GetInt64(6),
        row.GetInt64(7),
        row.GetFieldValue<DateTimeOffset>(8),
        row.GetInt32(9),
        row.GetFieldValue<DateTimeOffset>(10),
        row.IsDBNull(11) ? null : row.GetString(11),
        row.GetInt32(12),
        WebhookList.Moment(row, 13));
}
