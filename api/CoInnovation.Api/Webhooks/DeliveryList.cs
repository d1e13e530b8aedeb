using System.Data.Common;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Webhooks;

/// <summary>A delivery as the list shows it: its last attempt.</summary>
internal sealed record DeliveryNode(
    Guid Id, WebhookEvent Event, Guid? ItemId, DateTimeOffset At, DeliveryStatus Status, int Attempt, DateTimeOffset? LastAttemptAt, int? HttpStatus, string? Error, int? DurationMs,
    DateTimeOffset? NextAttemptAt);

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryStatus
{
    Pending,
    Delivered,
    Failed,
    Canceled,
}

/// <summary>Reads deliveries, and puts one into the queue that somebody asked for.</summary>
internal sealed class DeliveryList(TenantDatabase database, DeliverySignal signal, TimeProvider time)
{
    private const string Columns = "id, event, item_id, happened_at, status, attempt, last_attempt_at, http_status, error, duration_ms, next_attempt_at";

    /// <summary>Newest first.</summary>
    public async Task<Connection<DeliveryNode>> ReadAsync(string tenant, Guid webhookId, Page page, CancellationToken cancellationToken)
    {
        Sql behind = MomentCursor.Of(page.Cursor) is var (at, last) ? $"(happened_at, id) < ({at}, {last})" : Sql.Of("true");
        var rows = await QueryAsync(tenant, $"where tenant = {tenant} and webhook_id = {webhookId} and {behind} order by happened_at desc, id desc limit {page.Fetch}", cancellationToken);
        return page.Connect(
            rows,
            row => MomentCursor.To(row.At, row.Id),
            async context =>
            {
                await using var command = database.For(tenant).CreateCommand("select count(*)::integer from webhooks.deliveries where tenant = $1 and webhook_id = $2").With(tenant, webhookId);
                return (int)(await command.ExecuteScalarAsync(context.CancellationToken))!;
            });
    }

    public async Task<DeliveryNode?> FindAsync(string tenant, Guid id, CancellationToken cancellationToken) =>
        await QueryAsync(tenant, $"where tenant = {tenant} and id = {id}", cancellationToken) is [var delivery] ? delivery : null;

    /// <summary>A test, under the id of the command that wanted it. False if there is no such webhook.</summary>
    public Task<bool> TestAsync(string tenant, Guid webhookId, Guid id, CancellationToken cancellationToken) => QueueAsync(
        tenant,
        $"""
        insert into webhooks.deliveries (tenant, id, webhook_id, event, position, happened_at, status, next_attempt_at)
        select tenant, {id}, id, 'PING', 0, {time.GetUtcNow()}, 'PENDING', {time.GetUtcNow()} from webhooks.webhooks where tenant = {tenant} and id = {webhookId}
        on conflict (tenant, id) do update set id = excluded.id where deliveries.webhook_id = excluded.webhook_id
        """,
        cancellationToken);

    /// <summary>
    /// Sends it again from the first attempt on, under the same id; once for each command.
    /// </summary>
    public async Task<Redelivery> RepeatAsync(string tenant, Guid id, Guid commandId, CancellationToken cancellationToken) => await QueueAsync(
        tenant,
        $"""
        update webhooks.deliveries set
            redelivered_by = {commandId},
            status = case when redelivered_by = {commandId} then status else 'PENDING' end,
            attempt = case when redelivered_by = {commandId} then attempt else 0 end,
            first_attempt_at = case when redelivered_by = {commandId} then first_attempt_at end,
            claimed_until = case when redelivered_by = {commandId} then claimed_until end,
            next_attempt_at = case when redelivered_by = {commandId} then next_attempt_at else {time.GetUtcNow()} end
        where tenant = {tenant} and id = {id} and (redelivered_by = {commandId} or exists (
            select from webhooks.webhooks as webhook where webhook.tenant = deliveries.tenant and webhook.id = deliveries.webhook_id and webhook.state = 'ACTIVE'))
        """,
        cancellationToken)
        ? Redelivery.Queued
        : await FindAsync(tenant, id, cancellationToken) is null ? Redelivery.Unknown : Redelivery.WebhookOff;

    private async Task<bool> QueueAsync(string tenant, Sql statement, CancellationToken cancellationToken)
    {
        await using var command = statement.On(database.For(tenant));
        var found = await command.ExecuteNonQueryAsync(cancellationToken) > 0;
        signal.Wake();
        return found;
    }

    private async Task<List<DeliveryNode>> QueryAsync(string tenant, Sql which, CancellationToken cancellationToken)
    {
        Sql statement = $"select {Sql.Of(Columns)} from webhooks.deliveries {which}";
        await using var command = statement.On(database.For(tenant));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<DeliveryNode> deliveries = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            deliveries.Add(Read(reader));
        }

        return deliveries;
    }

    private static DeliveryNode Read(DbDataReader row) => new(
        row.GetGuid(0),
        EnumName<WebhookEvent>.Read(row.GetString(1)),
        row.IsDBNull(2) ? null : row.GetGuid(2),
        row.GetFieldValue<DateTimeOffset>(3),
        EnumName<DeliveryStatus>.Read(row.GetString(4)),
        row.GetInt32(5),
        WebhookList.Moment(row, 6),
        row.IsDBNull(7) ? null : row.GetInt32(7),
        row.IsDBNull(8) ? null : row.GetString(8),
        row.IsDBNull(9) ? null : row.GetInt32(9),
        WebhookList.Moment(row, 10));
}
