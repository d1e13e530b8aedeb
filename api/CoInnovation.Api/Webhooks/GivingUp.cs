using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Webhooks;

/// <summary>Switches the webhook of a delivery off, for which it was the last straw.</summary>
internal delegate Task GiveUp(LastStraw straw, CancellationToken cancellationToken);

/// <summary>The worker's one command. Its id follows from the attempt, so it takes effect once, however often it is sent.</summary>
internal static class GivingUp
{
    public static GiveUp By(IServiceProvider services) => (straw, cancellationToken) => services.GetRequiredService<CommandPipeline>().SendAsync<Webhook>(
        new StreamKey(straw.Tenant, straw.WebhookId),
        new GiveUpWebhook(DerivedId.From(straw.DeliveryId, $"give up {straw.At:O}"), straw.WebhookId),
        Principal.Nobody with { Tenant = straw.Tenant, IsProductTeam = true },
        cancellationToken);
}
