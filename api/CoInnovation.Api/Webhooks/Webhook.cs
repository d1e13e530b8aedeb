using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Webhooks;

/// <summary>Where a webhook stands.</summary>
public enum WebhookState
{
    Active,
    Paused,
    Failed,
}

/// <summary>What decisions about a webhook rest on.</summary>
/// <param name="IsThere">False before it was set up, and after it was removed.</param>
/// <param name="IsTaken">True once its id belongs to anything.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Events">What it is told.</param>
/// <param name="State">Whether anything is delivered.</param>
/// <param name="SecretNumber">Which of its secrets it signs with, from 1.</param>
public sealed record Webhook(bool IsThere, bool IsTaken, Sealed? Name, Sealed? Url, IReadOnlyList<WebhookEvent> Events, WebhookState State, int SecretNumber)
{
    public const string StreamType = "webhook";

    public static readonly Webhook Unknown = new(false, false, null, null, [], WebhookState.Active, 1);

    public Webhook Apply(WebhookHistory happened) => happened switch
    {
        WebhookCreated e => this with { IsThere = true, IsTaken = true, Name = e.Name, Url = e.Url, Events = e.Events },
        WebhookChanged e => this with { Name = e.Name, Url = e.Url, Events = e.Events },
        WebhookSwitchedOn => this with { State = WebhookState.Active },
        WebhookSwitchedOff e => this with { State = e.SinceNothingArrived ? WebhookState.Failed : WebhookState.Paused },
        WebhookSecretRotated e => this with { SecretNumber = e.SecretNumber },
        WebhookRemoved => this with { IsThere = false },
        _ => throw new InvalidOperationException($"A webhook does not know {happened.GetType().Name}."),
    };

    internal static NotFoundException NotFound() => new("WEBHOOK_NOT_FOUND", "There is no such webhook (any more). Load the list again.", ["webhookId"]);

    /// <summary>The same, if it is there.</summary>
    internal Webhook Existing() => IsThere ? this : throw NotFound();
}
