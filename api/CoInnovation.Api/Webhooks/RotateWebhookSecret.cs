using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Webhooks;

/// <summary>Gives a webhook a new secret. For some hours deliveries are signed with both, so that the receiver can change over without missing one.</summary>
public sealed record RotateWebhookSecret(Guid CommandId, Guid WebhookId, int OverlapHours) : ICommand
{
    public const int MostHours = 168;

    public static Decision Decide(RotateWebhookSecret command, Webhook webhook, CommandContext context)
    {
        var existing = webhook.Existing();
        if (command.OverlapHours is < 0 or > MostHours)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"The old secret can stay valid for 0 to {MostHours} hours. Choose one of these.", ["overlapHours"]);
        }

        return new Decision([new NewEvent(new WebhookSecretRotated(existing.SecretNumber + 1, context.Now.AddHours(command.OverlapHours), context.Now))]);
    }
}
