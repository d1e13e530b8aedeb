using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Webhooks;

/// <summary>Sets up an address that is told of changes of the backlog. The address was checked before.</summary>
public sealed record CreateWebhook(Guid CommandId, Guid WebhookId, string Name, string Url, IReadOnlyList<WebhookEvent> Events) : ICommand
{
    public const int NameLength = 100;

    public static Decision Decide(CreateWebhook command, Webhook webhook, CommandContext context) => webhook.IsTaken
        ? throw InvalidInputException.IdTaken("webhookId")
        : new Decision([new NewEvent(new WebhookCreated(
            command.WebhookId, CheckedName(command.Name), Seal(command.Url), CheckedEvents(command.Events), context.Now))]);

    internal static Sealed CheckedName(string name) => Seal(CheckedText.Of(name, NameLength, "name"));

    internal static Sealed Seal(string text) => Sealed.Of(ProductTeam.OwnerId, text);

    internal static IReadOnlyList<WebhookEvent> CheckedEvents(IReadOnlyList<WebhookEvent> events) => events switch
    {
        [] => throw new InvalidInputException("EVENTS_EMPTY", "A webhook without events would never be called. Choose at least one.", ["events"]),
        _ when events.Contains(WebhookEvent.Ping) => throw new InvalidInputException("EVENT_NOT_ALLOWED", "PING comes from tests alone. Choose other events.", ["events"]),
        _ => [.. events.Distinct().Order()],
    };
}
