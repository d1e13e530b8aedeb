using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Webhooks;

/// <summary>What a webhook can be told.</summary>
public enum WebhookEvent
{
    PainPointAdded,
    PainPointStatusChanged,
    PainPointChanged,
    IdeaAdded,
    IdeaStatusChanged,
    IdeaChanged,
    Ping,
}

/// <summary>Something that happened to a webhook.</summary>
public abstract record WebhookHistory;

/// <summary>It was set up. The address is sealed, since people put keys into addresses.</summary>
public sealed record WebhookCreated(Guid WebhookId, Sealed Name, Sealed Url, IReadOnlyList<WebhookEvent> Events, DateTimeOffset CreatedAt) : WebhookHistory;

public sealed record WebhookChanged(Sealed Name, Sealed Url, IReadOnlyList<WebhookEvent> Events, DateTimeOffset ChangedAt) : WebhookHistory;

public sealed record WebhookSwitchedOn(DateTimeOffset SwitchedAt) : WebhookHistory;

/// <summary>Nothing is delivered any more, and what waited is dropped.</summary>
/// <param name="SinceNothingArrived">True if it was switched off because nothing could be delivered; false if somebody wanted it.</param>
/// <param name="SwitchedAt">When.</param>
public sealed record WebhookSwitchedOff(bool SinceNothingArrived, DateTimeOffset SwitchedAt) : WebhookHistory;

/// <summary>From now on it signs with the secret of this number, until then with the one before as well.</summary>
public sealed record WebhookSecretRotated(int SecretNumber, DateTimeOffset OldSecretUntil, DateTimeOffset RotatedAt) : WebhookHistory;

public sealed record WebhookRemoved(DateTimeOffset RemovedAt) : WebhookHistory;
