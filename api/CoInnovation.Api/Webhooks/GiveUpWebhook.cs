using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Webhooks;

/// <summary>Switches a webhook off to which nothing could be delivered for about a day. Sent by the worker alone.</summary>
public sealed record GiveUpWebhook(Guid CommandId, Guid WebhookId) : ICommand
{
    public static Decision Decide(GiveUpWebhook command, Webhook webhook, CommandContext context) => webhook is { IsThere: true, State: WebhookState.Active }
        ? new Decision([new NewEvent(new WebhookSwitchedOff(SinceNothingArrived: true, context.Now))])
        : Decision.Nothing;
}
