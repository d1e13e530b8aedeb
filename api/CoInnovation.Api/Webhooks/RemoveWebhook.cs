using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Webhooks;

/// <summary>Removes a webhook with all its deliveries.</summary>
public sealed record RemoveWebhook(Guid CommandId, Guid WebhookId) : ICommand
{
    public static Decision Decide(RemoveWebhook command, Webhook webhook, CommandContext context) => webhook switch
    {
        { IsThere: true } => new Decision([new NewEvent(new WebhookRemoved(context.Now))]),
        _ => throw Webhook.NotFound(),
    };
}
