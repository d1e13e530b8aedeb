using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Sees to it that a merge has a target, which is another stream than the one that decides.</summary>
internal static class Merging
{
    /// <summary>A merge that took effect before is not looked at again: its answer stays what it was, whatever became of the target.</summary>
    public static async Task<MergeItem> CheckAsync(MergeItem command, ResolveContext context)
    {
        var tenant = context.Properties.Get<Principal>().Tenant;
        if (await context.Services.GetRequiredService<IEventStore>().FindCommandAsync(tenant, command.CommandId, context.CancellationToken) is null)
        {
            // The item first: whoever has no business with it learns nothing from the target.
            var item = await ItemStates.FindToSteerAsync(context, command.ItemId, "itemId");
            MergeItem.CheckTarget(item.Kind, await ItemStates.FindToSteerAsync(context, command.IntoId, "intoId"));
        }

        return command;
    }
}
