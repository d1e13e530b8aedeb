using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Sends a command to an item of the backlog, and answers with the item as its sender may see it then.</summary>
internal static class ItemMutation
{
    /// <summary>For an item of either kind. <paramref name="complete"/> checks or completes the command before it is sent.</summary>
    public static ValueTask<ItemPayload> RunAsync<TCommand>(ResolveContext context, Func<TCommand, Task<TCommand>> complete)
        where TCommand : class, IItemCommand => RunAsync<TCommand, ItemPayload>(
            context,
            command => command.ItemId,
            async command => await SendAsync(context, await complete(command), command.ItemId),
            async (id, errors) => new ItemPayload(await BacklogFields.FindItemAsync(id, context), errors));

    /// <summary>For an item of one kind.</summary>
    public static ValueTask<TPayload> RunAsync<TState, TCommand, TPayload>(
        ResolveContext context, Func<TCommand, Guid> itemOf, Func<TCommand, Task<TCommand>> complete, Func<Guid, IReadOnlyList<CodedException>, Task<TPayload>> payload)
        where TCommand : class, ICommand =>
        RunAsync(context, itemOf, async command => await SendAsync<TState>(context, await complete(command), itemOf(command)), payload);

    /// <summary>The same for a command that comes complete.</summary>
    public static ValueTask<TPayload> RunAsync<TState, TCommand, TPayload>(
        ResolveContext context, Func<TCommand, Guid> itemOf, Func<Guid, IReadOnlyList<CodedException>, Task<TPayload>> payload)
        where TCommand : class, ICommand =>
        RunAsync(context, itemOf, command => SendAsync<TState>(context, command, itemOf(command)), payload);

    /// <summary>
    /// To the stream of whichever kind has this id; to a pain point's if none has, which answers that there is none. That answer is the same whatever there is: it must
    /// not tell those who may not see an item that there is one of this kind.
    /// </summary>
    public static async Task<CommandResult> SendAsync(ResolveContext context, ICommand command, Guid itemId)
    {
        try
        {
            return await IsIdeaAsync(context, itemId)
                ? await SendAsync<Idea>(context, command, itemId)
                : await SendAsync<PainPoint>(context, command, itemId);
        }
        catch (NotFoundException refusal) when (refusal.Code == BacklogItem.NotFoundCode)
        {
            throw BacklogItem.NotFound("itemId");
        }
    }

    private static async Task<bool> IsIdeaAsync(ResolveContext context, Guid itemId)
    {
        var stream = new StreamKey(context.Properties.Get<Principal>().Tenant, itemId);
        return (await context.Services.GetRequiredService<Mailboxes<Idea>>().ReadAsync(stream, context.CancellationToken)).State.Item.IsKnown;
    }

    private static async Task<CommandResult> SendAsync<TState>(ResolveContext context, ICommand command, Guid itemId)
    {
        var principal = context.Properties.Get<Principal>();
        if (principal.IsProductTeam)
        {
            await context.Services.GetRequiredService<Keyring>().RegisterOwnerAsync(principal.Tenant, Reasons.ProductTeamId, Reasons.ProductTeamId, context.CancellationToken);
        }

        return await context.Services.GetRequiredService<CommandPipeline>()
            .SendAsync<TState>(new StreamKey(principal.Tenant, itemId), command, principal, context.CancellationToken);
    }

    private static ValueTask<TPayload> RunAsync<TCommand, TPayload>(
        ResolveContext context, Func<TCommand, Guid> itemOf, Func<TCommand, Task> send, Func<Guid, IReadOnlyList<CodedException>, Task<TPayload>> payload)
        where TCommand : class, ICommand
    {
        var item = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var command = context.Input<TCommand>();
                item = itemOf(command);
                await send(command);
            },
            errors => payload(item, errors));
    }
}
