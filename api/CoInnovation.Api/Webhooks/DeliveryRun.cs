using System.Globalization;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Outbound;
using CoInnovation.Api.Platform.Wire;

namespace CoInnovation.Api.Webhooks;

/// <summary>One attempt of one delivery.</summary>
internal sealed partial class DeliveryRun(
    DeliveryTable table, DeliveryBodies bodies, WebhookSecrets secrets, OutboundHttp http, GiveUp giveUp, TimeProvider time, ILogger<DeliveryRun> logger)
{
    public const int Gone = 410;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>Sends what has waited longest; false if nothing is due.</summary>
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        if (await table.ClaimAsync(cancellationToken) is not { } delivery)
        {
            return false;
        }

        try
        {
            await SendAsync(delivery, cancellationToken);
        }
#pragma warning disable CA1031 // One delivery that cannot be made must not stop the others; it counts as an attempt.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(delivery.Id, fault);
            await MissedAsync(delivery, new OutboundAnswer(null, "UNEXPECTED", TimeSpan.Zero), cancellationToken);
        }

        return true;
    }

    /// <summary>Switches off what a process had to that died after its last attempt.</summary>
    public async Task GiveUpLostAsync(CancellationToken cancellationToken)
    {
        foreach (var straw in await table.LostAsync(cancellationToken))
        {
            await giveUp(straw, cancellationToken);
        }
    }

    private async Task SendAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Url is null)
        {
            await MissedAsync(delivery, new OutboundAnswer(Gone, "URL_ERASED", TimeSpan.Zero), cancellationToken);
        }
        else if (await bodies.OfAsync(delivery, cancellationToken) is { } body)
        {
            var answer = await http.PostAsync(new Uri(delivery.Url), body, HeadersOf(delivery, body.Span), cancellationToken);
            await (answer.Status is >= 200 and < 300
                ? table.ArrivedAsync(delivery, answer.Status.Value, answer.Duration, cancellationToken)
                : MissedAsync(delivery, answer, cancellationToken));
        }
        else
        {
            await table.GiveBackAsync(delivery, Moment, cancellationToken);
        }
    }

    private List<KeyValuePair<string, string>> HeadersOf(ClaimedDelivery delivery, ReadOnlySpan<byte> body)
    {
        var now = time.GetUtcNow();
        List<string> valid = [secrets.Of(delivery.Tenant, delivery.WebhookId, delivery.SecretNumber)];
        if (delivery.OldSecretUntil > now)
        {
            valid.Add(secrets.Of(delivery.Tenant, delivery.WebhookId, delivery.SecretNumber - 1));
        }

        return
        [
            new("CoInnovation-Delivery", delivery.Id.ToString()),
            new("CoInnovation-Event", EnumName<WebhookEvent>.Of(delivery.Event)),
            new("CoInnovation-Attempt", delivery.Attempt.ToString(CultureInfo.InvariantCulture)),
            new("CoInnovation-Timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new("CoInnovation-Signature", WebhookSecrets.Signature(valid, now, body)),
        ];
    }

    /// <summary>Tried again later, unless it was the last attempt or the receiver says that nobody lives there any more.</summary>
    private async Task MissedAsync(ClaimedDelivery delivery, OutboundAnswer answer, CancellationToken cancellationToken)
    {
        var next = answer.Status == Gone ? null : time.GetUtcNow() + Backoff.After(delivery.Attempt, delivery.Id);
        var isLastStraw = await table.MissedAsync(delivery, answer.Status, answer.Error ?? "HTTP_STATUS", answer.Duration, next, cancellationToken);
        if (isLastStraw || answer.Status == Gone)
        {
            await giveUp(new LastStraw(delivery.Tenant, delivery.WebhookId, delivery.Id, delivery.LastAttemptAt), cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Delivery} could not be made.")]
    private partial void LogFault(Guid delivery, Exception fault);
}
