using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Webhooks;

/// <summary>
/// Makes a delivery for each change of an item and each webhook that wants to be told. An event that comes again makes nothing, and takes no number: the delivery's id follows from the
/// event's and the webhook's. Some events change the numbers of other items, too: see <see cref="CountedItems"/>.
/// </summary>
[RunsUnder(JobPolicy.TellProductTeam)]
internal sealed class WebhookDeliveries(ProjectorDatabase database, CountedItems counted, DeliverySignal signal, TimeProvider time) : ISubscription
{
    public string Name => "webhook-deliveries";

    // Whatever happens to an item, also what other features add to it: all events, of which those of items are taken.
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>();

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        List<Told> told = [.. events.Select(recorded => (Recorded: recorded, Event: EventOf(recorded))).Where(one => one.Event is not null)
            .Select(one => new Told(one.Recorded, one.Event!.Value, one.Recorded.Stream.Id))];
        foreach (var recorded in events.Where(CountedItems.Changes))
        {
            // The item to which it happened is told above.
            told.AddRange((await counted.OfAsync(recorded, cancellationToken)).Where(item => item.Key != recorded.Stream.Id).Select(item =>
                new Told(recorded, item.Value == ItemKind.Idea ? WebhookEvent.IdeaChanged : WebhookEvent.PainPointChanged, item.Key)));
        }

        if (told is [])
        {
            return;
        }

        Sql statement = $"""
            with due as (
                select webhook.tenant, webhook.id as webhook_id, happened.*,
                    encode(substring(sha256(convert_to(happened.event_id::text || webhook.id::text || happened.suffix, 'UTF8')) from 1 for 16), 'hex')::uuid as delivery_id
                from unnest(
                    {told.Select(one => one.Recorded.Stream.Tenant).ToArray()}, {told.Select(one => one.Recorded.Id).ToArray()},
                    {told.Select(one => EnumName<WebhookEvent>.Of(one.Event)).ToArray()},
                    {told.Select(one => one.Recorded.TypeAlias).ToArray()}, {told.Select(one => one.ItemId).ToArray()}, {told.Select(one => one.Suffix).ToArray()},
                    {told.Select(one => one.Recorded.Position).ToArray()}, {told.Select(one => one.Recorded.Timestamp.UtcDateTime).ToArray()})
                    as happened (of_tenant, event_id, event, change, item_id, suffix, position, at)
                join webhooks.webhooks as webhook on webhook.tenant = happened.of_tenant and webhook.state = 'ACTIVE'
                    and happened.event = any(webhook.events) and happened.position > webhook.from_position),
            fresh as (
                select due.*, row_number() over (partition by due.tenant, due.webhook_id order by due.position, due.suffix) as number from due
                where not exists (select from webhooks.deliveries as made where made.tenant = due.tenant and made.id = due.delivery_id)),
            counted as (
                update webhooks.webhooks as webhook set last_sequence = webhook.last_sequence + more.deliveries
                from (select tenant, webhook_id, count(*) as deliveries from fresh group by tenant, webhook_id) as more
                where webhook.tenant = more.tenant and webhook.id = more.webhook_id
                returning webhook.tenant, webhook.id, webhook.last_sequence - more.deliveries as before)
            insert into webhooks.deliveries (tenant, id, webhook_id, event, change, item_id, position, sequence, happened_at, status, next_attempt_at)
            select fresh.tenant, fresh.delivery_id, fresh.webhook_id, fresh.event, fresh.change, fresh.item_id, fresh.position, counted.before + fresh.number, fresh.at, 'PENDING', {time.GetUtcNow()}
            from fresh join counted on counted.tenant = fresh.tenant and counted.id = fresh.webhook_id
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
        // Who follows it is nobody else's business.
        (_, { Data: ItemFollowed or ItemUnfollowed }) => null,
        (PainPoint.StreamType, { Version: 1 }) => WebhookEvent.PainPointAdded,
        (PainPoint.StreamType, { Data: PainPointStatusChanged }) => WebhookEvent.PainPointStatusChanged,
        (PainPoint.StreamType, _) => WebhookEvent.PainPointChanged,
        (Idea.StreamType, { Version: 1 }) => WebhookEvent.IdeaAdded,
        (Idea.StreamType, { Data: IdeaStatusChanged }) => WebhookEvent.IdeaStatusChanged,
        (Idea.StreamType, _) => WebhookEvent.IdeaChanged,
        _ => null,
    };

    /// <param name="Recorded">What happened.</param>
    /// <param name="Event">What webhooks call it.</param>
    /// <param name="ItemId">The item that it changed.</param>
    private sealed record Told(RecordedEvent Recorded, WebhookEvent Event, Guid ItemId)
    {
        /// <summary>What tells apart the deliveries of one event to one webhook; empty where there is one.</summary>
        public string Suffix => ItemId == Recorded.Stream.Id ? "" : ItemId.ToString();
    }
}
