using System.Buffers;
using System.Text.Json;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Transfer.Items;

namespace CoInnovation.Api.Webhooks;

/// <summary>
/// What is sent. The item is as the product team sees it at that moment, not as it was when the change happened: a delivery that comes late or out of order never
/// brings an old state back, and the queue holds no text that could outlive its erasure.
/// </summary>
internal sealed class DeliveryBodies(ItemReader items, WaitForProjection waitForProjection)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Principal ProductTeam = Principal.Nobody with { IsProductTeam = true };

    /// <summary>Null if the read model does not show the change yet.</summary>
    public async Task<ReadOnlyMemory<byte>?> OfAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.ItemId is not { } itemId)
        {
            return Write(delivery, null, null);
        }

        if (!await waitForProjection(BacklogProjection.ProjectionName, delivery.Position, Patience, cancellationToken))
        {
            return null;
        }

        var source = delivery.Event is WebhookEvent.IdeaAdded or WebhookEvent.IdeaStatusChanged or WebhookEvent.IdeaChanged ? ItemSource.Ideas : ItemSource.PainPoints;
        return Write(delivery, source, await items.FindAsync(source, itemId, ProductTeam with { Tenant = delivery.Tenant }, cancellationToken));
    }

    private static ReadOnlyMemory<byte> Write(ClaimedDelivery delivery, ItemSource? source, JsonElement? item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("id", delivery.Id);
            json.WriteString("event", EnumName<WebhookEvent>.Of(delivery.Event));
            json.WriteString("change", delivery.Change);
            json.WriteNumber("sequence", delivery.Sequence);
            json.WritePropertyName("at");
            JsonSerializer.Serialize(json, delivery.HappenedAt, WireJson.Options);
            json.WritePropertyName("item");
            if (source is null || item is not { } shown)
            {
                json.WriteNullValue();
            }
            else
            {
                json.WriteStartObject();
                json.WriteString("kind", EnumName<ItemKind>.Of(source.Kind));
                foreach (var column in source.Columns)
                {
                    json.WritePropertyName(column.Name);
                    column.Of(shown).WriteTo(json);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
