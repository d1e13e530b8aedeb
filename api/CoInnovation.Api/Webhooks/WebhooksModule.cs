using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Webhooks;

/// <summary>Webhooks: their events and their stream, what makes deliveries of the backlog's changes, and what sends them.</summary>
internal sealed class WebhooksModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Webhooks.Schema", "webhooks")];

    public IReadOnlyList<WalledTable> Tables =>
    [
        WalledTable.OfTenant("webhooks.webhooks", "SELECT"),
        WalledTable.OfTenant("webhooks.deliveries", "SELECT, INSERT, UPDATE"),
    ];

    public void AddEvents(EventTypes types) => types
        .Add<WebhookCreated>("webhook_created")
        .Add<WebhookChanged>("webhook_changed")
        .Add<WebhookSwitchedOn>("webhook_switched_on")
        .Add<WebhookSwitchedOff>("webhook_switched_off")
        .Add<WebhookSecretRotated>("webhook_secret_rotated")
        .Add<WebhookRemoved>("webhook_removed");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<Webhook>(
                Webhook.StreamType, () => Webhook.Unknown, (webhook, happened, _) => happened is WebhookHistory e ? webhook.Apply(e) : webhook with { IsTaken = true, IsThere = false }),
            new CommandSet<Webhook>(Webhook.NotFound)
                .Add<CreateWebhook>(Policy.ManageWebhooks, CreateWebhook.Decide)
                .Add<ChangeWebhook>(Policy.ManageWebhooks, ChangeWebhook.Decide)
                .Add<RotateWebhookSecret>(Policy.ManageWebhooks, RotateWebhookSecret.Decide)
                .Add<RemoveWebhook>(Policy.ManageWebhooks, RemoveWebhook.Decide)
                .Add<GiveUpWebhook>(Policy.ManageWebhooks, GiveUpWebhook.Decide))
        .AddSingleton<WebhookList>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<WebhookList>())
        .AddSingleton<WebhookSecrets>().AddSingleton<DeliverySignal>().AddSingleton<DeliveryTable>().AddSingleton<DeliveryList>().AddSingleton<DeliveryBodies>().AddSingleton<DeliveryRun>().AddSingleton(GivingUp.By)
        .AddSingleton<ISubscription, WebhookDeliveries>()
        .AddHostedService<DeliveryWorker>();

    public void AddResolvers(ResolverMap resolvers) => WebhookFields.Add(resolvers);
}
