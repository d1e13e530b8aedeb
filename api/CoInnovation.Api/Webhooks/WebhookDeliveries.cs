using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Subscriptions;
using Npgsql;

namespace CoInnovation.Api.Webhooks;

/// <summary>
/// Makes a delivery for each change of an item and each webhook that wants to be told. An event that comes again makes nothing: the delivery's id follows from the
/// event's and the webhook's.
/// </summary>
internal sealed class WebhookDeliveries(NpgsqlDataSource database, DeliverySignal signal, TimeProvider time) : ISubscription
{
    public string Name => "webhook-deliveries";

    // Whatever happens to an item, also what other features add to it: all events, of which those of items are taken.
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>();

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        List<(RecordedEvent Recorded, string Event)> told = [.. events.Select(recorded => (recorded, EventOf(recorded)))
            .Where(one => one.Item2 is not null).Select(one => (one.recorded, EnumName<WebhookEvent>.Of(one.Item2!.Value)))];
        if (told is [])
        {
            return;
        }

        Sql statement = $"""
            insert into webhooks.deliveries (tenant, id, webhook_id, event, change, item_id, position, happened_at, status, next_attempt_at)
            select webhook.tenant, encode(substring(sha256(convert_to(happened.event_id::text || webhook.id::text, 'UTF8')) from 1 for 16), 'hex')::uuid,
                webhook.id, happened.event, happened.change, happened.item_id, happened.position, happened.at, 'PENDING', {time.GetUtcNow()}
            from unnest(
                {told.Select(one => one.Recorded.Stream.Tenant).ToArray()}, {told.Select(one => one.Recorded.Id).ToArray()}, {told.Select(one => one.Event).ToArray()},
                {told.Select(one => one.Recorded.TypeAlias).ToArray()}, {told.Select(one => one.Recorded.Stream.Id).ToArray()},
                {told.Select(one => one.Recorded.Position).ToArray()}, {told.Select(one => one.Recorded.Timestamp.UtcDateTime).ToArray()})
                as happened (tenant, event_id, event, change, item_id, position, at)
            join webhooks.webhooks as webhook on webhook.tenant = happened.tenant and webhook.state = 'ACTIVE'
                and happened.event = any(webhook.events) and happened.position > webhook.from_position
            on conflict do nothing
            """;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        if (await command.ExecuteNonQueryAsync(cancellationToken) > 0)
        {
            signal.Wake();
        }
    }

    /// <summary>By the kind of stream, so that every change of an item is one, whichever feature it came from.</summary>
    internal static WebhookEvent? EventOf(RecordedEvent recorded) => (recorded.StreamType, recorded) switch
    {
        (PainPoint.StreamType, { Version: 1 }) => WebhookEvent.PainPointAdded,
        (PainPoint.StreamType, { Data: PainPointStatusChanged }) => WebhookEvent.PainPointStatusChanged,
        (PainPoint.StreamType, _) => WebhookEvent.PainPointChanged,
        (Idea.StreamType, { Version: 1 }) => WebhookEvent.IdeaAdded,
        (Idea.StreamType, { Data: IdeaStatusChanged }) => WebhookEvent.IdeaStatusChanged,
        (Idea.StreamType, _) => WebhookEvent.IdeaChanged,
        _ => null,
    };
}
