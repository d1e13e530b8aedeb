using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Items of either kind as they are now, for what has to be seen to before a command is sent.</summary>
internal static class ItemStates
{
    /// <summary>The item with this id; null if there is none.</summary>
    public static async ValueTask<(ItemKind Kind, ItemState State)?> FindAsync(ResolveContext context, Guid itemId)
    {
        var stream = new StreamKey(context.Properties.Get<Principal>().Tenant, itemId);
        return await ReadAsync<Idea>(idea => idea.Item) is { IsThere: true } ideas
            ? (ItemKind.Idea, ideas)
            : await ReadAsync<PainPoint>(painPoint => painPoint.Item) is { IsThere: true } painPoints ? (ItemKind.PainPoint, painPoints) : null;

        async ValueTask<ItemState> ReadAsync<TState>(Func<TState, ItemState> itemOf) =>
            itemOf((await context.Services.GetRequiredService<Mailboxes<TState>>().ReadAsync(stream, context.CancellationToken)).State);
    }

    /// <summary>The same for somebody who may steer it; <c>ITEM_NOT_FOUND</c> about the field for everybody else.</summary>
    public static async ValueTask<(ItemKind Kind, ItemState State)> FindToSteerAsync(ResolveContext context, Guid itemId, string field)
    {
        var principal = context.Properties.Get<Principal>();
        return await FindAsync(context, itemId) is { } item && Facts.About(principal, item.State.Belonging!).Any(facts => Access.Can(principal, Policy.SteerBacklog, facts))
            ? item
            : throw BacklogItem.NotFound(field);
    }
}
