using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Outbound;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Webhooks;

/// <summary>The list of webhooks with their deliveries, and what can be done to them.</summary>
internal static class WebhookFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<CreateWebhook>("CreateWebhookInput").Input<ChangeWebhook>("ChangeWebhookInput").Input<RotateWebhookSecret>("RotateWebhookSecretInput")
            .Input<RemoveWebhook>("RemoveWebhookInput").Input<TestWebhookInput>().Input<RedeliverInput>();
        resolvers.Query()
            .Field("webhooks", context => ReadAsync(context, null))
            .Field("webhook", async context => Guid.TryParse(context.Arg<string>("id"), out var id) ? await FindAsync(context, id) : null);
        resolvers.Mutation()
            .Field("createWebhook", context => SecretAsync<CreateWebhook>(context, command => command.WebhookId, command => command with { Url = Checked(command.Url, context) }))
            .Field("changeWebhook", ChangeAsync)
            .Field("rotateWebhookSecret", context => SecretAsync<RotateWebhookSecret>(context, command => command.WebhookId, command => command))
            .Field("removeWebhook", RemoveAsync)
            .Field("testWebhook", context => DeliverAsync<TestWebhookInput>(context, input => input.CommandId, async (input, list, tenant) =>
                await list.TestAsync(tenant, input.WebhookId, input.CommandId, context.CancellationToken) ? null : Webhook.NotFound()))
            .Field("redeliver", context => DeliverAsync<RedeliverInput>(context, input => input.DeliveryId, async (input, list, tenant) =>
                await list.RepeatAsync(tenant, input.DeliveryId, input.CommandId, context.CancellationToken) switch
                {
                    Redelivery.Queued => null,
                    Redelivery.WebhookOff => new RuleViolationException("WEBHOOK_OFF", "This webhook is switched off, and nothing is sent to it. Switch it on first."),
                    _ => new NotFoundException("DELIVERY_NOT_FOUND", "There is no such delivery (any more). Load the list again.", ["deliveryId"]),
                }));
        resolvers.Type<WebhookNode>("Webhook").Properties().Batch("deliveries", DeliveriesAsync);
        resolvers.Type<DeliveryNode>("Delivery").Properties();
        resolvers.Connection<DeliveryNode>("DeliveryConnection", "DeliveryEdge");
        resolvers.Type<WebhookPayload>("ChangeWebhookPayload").Properties();
        resolvers.Type<WebhookPayload>("RemoveWebhookPayload").Properties();
        resolvers.Type<SecretPayload>("CreateWebhookPayload").Properties();
        resolvers.Type<SecretPayload>("RotateWebhookSecretPayload").Properties();
        resolvers.Type<DeliveryPayload>("TestWebhookPayload").Properties();
        resolvers.Type<DeliveryPayload>("RedeliverPayload").Properties();
    }

    private static ValueTask<SecretPayload> SecretAsync<TCommand>(ResolveContext context, Func<TCommand, Guid> idOf, Func<TCommand, TCommand> complete)
        where TCommand : class, ICommand
    {
        var id = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var command = complete(context.Input<TCommand>());
                id = idOf(command);
                await SendAsync(command, id, context);
            },
            async errors => errors is [] && await FindAsync(context, id) is { } webhook
                ? new SecretPayload(webhook, context.Services.GetRequiredService<WebhookSecrets>().Of(Tenant(context), id, webhook.SecretNumber), errors)
                : new SecretPayload(null, null, errors));
    }

    private static ValueTask<WebhookPayload> ChangeAsync(ResolveContext context)
    {
        var id = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var command = context.Input<ChangeWebhook>();
                id = command.WebhookId;
                await SendAsync(command.Url is { } url ? command with { Url = Checked(url, context) } : command, id, context);
            },
            async errors => new WebhookPayload(await FindAsync(context, id), errors));
    }

    private static ValueTask<WebhookPayload> RemoveAsync(ResolveContext context) => MutationAnswer.OfAsync(
        () =>
        {
            var command = context.Input<RemoveWebhook>();
            return SendAsync(command, command.WebhookId, context);
        },
        errors => Task.FromResult(new WebhookPayload(null, errors)));

    private static ValueTask<DeliveryPayload> DeliverAsync<TInput>(
        ResolveContext context, Func<TInput, Guid> idOf, Func<TInput, DeliveryList, string, Task<CodedException?>> queue)
        where TInput : class
    {
        var id = Guid.Empty;
        var list = context.Services.GetRequiredService<DeliveryList>();
        return MutationAnswer.OfAsync(
            async () =>
            {
                var input = context.Input<TInput>();
                id = idOf(input);
                if (await queue(input, list, Tenant(context)) is { } refused)
                {
                    throw refused;
                }
            },
            async errors => new DeliveryPayload(errors is [] ? await list.FindAsync(Tenant(context), id, context.CancellationToken) : null, errors));
    }

    private static async Task SendAsync(ICommand command, Guid webhookId, ResolveContext context)
    {
        await context.Services.GetRequiredService<Keyring>().RegisterOwnerAsync(Tenant(context), ProductTeam.OwnerId, ProductTeam.OwnerId, context.CancellationToken);
        await context.Services.GetRequiredService<CommandPipeline>()
            .SendAsync<Webhook>(new StreamKey(Tenant(context), webhookId), command, context.Properties.Get<Principal>(), context.CancellationToken);
    }

    private static async ValueTask<IReadOnlyList<Connection<DeliveryNode>>> DeliveriesAsync(IReadOnlyList<WebhookNode> webhooks, ResolveContext context)
    {
        var list = context.Services.GetRequiredService<DeliveryList>();
        var connections = new Connection<DeliveryNode>[webhooks.Count];
        for (var i = 0; i < connections.Length; i++)
        {
            // There are few webhooks, and an index for each one's newest deliveries.
            connections[i] = await list.ReadAsync(Tenant(context), webhooks[i].Id, context.Page(), context.CancellationToken);
        }

        return connections;
    }

    private static async ValueTask<IReadOnlyList<WebhookNode>> ReadAsync(ResolveContext context, Guid? only) =>
        await context.Services.GetRequiredService<WebhookList>().ReadAsync(Tenant(context), only, context.CancellationToken);

    private static async Task<WebhookNode?> FindAsync(ResolveContext context, Guid id) => await ReadAsync(context, id) is [var webhook] ? webhook : null;

    private static string Checked(string url, ResolveContext context) => OutboundUrl.Checked(url, context.Services.GetRequiredService<OutboundSettings>(), "url").AbsoluteUri;

    private static string Tenant(ResolveContext context) => context.Properties.Get<Principal>().Tenant;
}

internal sealed record TestWebhookInput(Guid CommandId, Guid WebhookId);

internal sealed record RedeliverInput(Guid CommandId, Guid DeliveryId);

internal sealed record SecretPayload(WebhookNode? Webhook, string? Secret, IReadOnlyList<CodedException> Errors);

internal sealed record WebhookPayload(WebhookNode? Webhook, IReadOnlyList<CodedException> Errors);

internal sealed record DeliveryPayload(DeliveryNode? Delivery, IReadOnlyList<CodedException> Errors);
