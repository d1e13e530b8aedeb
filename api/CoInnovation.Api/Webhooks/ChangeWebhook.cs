using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Webhooks;

/// <summary>Changes a webhook, or switches it on and off; what is null stays. Where nothing arrived for long, switching it on lets it try again.</summary>
public sealed record ChangeWebhook(Guid CommandId, Guid WebhookId, string? Name, string? Url, IReadOnlyList<WebhookEvent>? Events, bool? IsActive) : ICommand
{
    public static Decision Decide(ChangeWebhook command, Webhook webhook, CommandContext context)
    {
        var existing = webhook.Existing();
        var (name, url, events) = (
            command.Name is { } newName ? CreateWebhook.CheckedName(newName) : existing.Name!,
            command.Url is { } newUrl ? CreateWebhook.Seal(newUrl) : existing.Url!,
            command.Events is { } newEvents ? CreateWebhook.CheckedEvents(newEvents) : existing.Events);
        List<NewEvent> happened = [];
        if (!name.Equals(existing.Name) || !url.Equals(existing.Url) || !events.SequenceEqual(existing.Events))
        {
            happened.Add(new NewEvent(new WebhookChanged(name, url, events, context.Now)));
        }

        switch (command.IsActive)
        {
            case true when existing.State != WebhookState.Active:
                happened.Add(new NewEvent(new WebhookSwitchedOn(context.Now)));
                break;
            case false when existing.State != WebhookState.Paused:
                happened.Add(new NewEvent(new WebhookSwitchedOff(SinceNothingArrived: false, context.Now)));
                break;
            default:
                break;
        }

        return happened is [] ? Decision.Nothing : new Decision([.. happened]);
    }
}
