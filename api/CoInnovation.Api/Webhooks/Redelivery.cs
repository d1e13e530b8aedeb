namespace CoInnovation.Api.Webhooks;

/// <summary>What became of the wish to send something once more.</summary>
internal enum Redelivery
{
    Queued,
    WebhookOff,
    Unknown,
}
