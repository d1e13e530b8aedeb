using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Sees to it that what an idea answers is there, which are other streams than the one that decides.</summary>
internal static class Answering
{
    /// <summary>Unless the command took effect before: these are pain points that its sender may see, else <c>ITEM_NOT_FOUND</c> about the field.</summary>
    public static async Task CheckAsync(ICommand command, IReadOnlyList<Guid> painPointIds, string field, ResolveContext context)
    {
        var (tenant, canceled) = (context.Properties.Get<Principal>().Tenant, context.CancellationToken);
        if (painPointIds.Count > 0 && await context.Services.GetRequiredService<IEventStore>().FindCommandAsync(tenant, command.CommandId, canceled) is null)
        {
            var found = await BacklogFields.Reader(context).FindAsync(BacklogPainPoint.Table, BacklogFields.Scope(context), painPointIds, canceled);
            if (painPointIds.Any(id => !found.ContainsKey(id)))
            {
                throw BacklogItem.NotFound(field);
            }
        }
    }
}
