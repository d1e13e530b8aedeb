using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>What an item was before a command: what has to be sent to undo it. Read from the history, so that a repeated command is answered with the same.</summary>
internal sealed record ItemBefore(
    IdeaStatus? IdeaStatus, PainPointStatus? PainPointStatus, string? Reason, IReadOnlyList<string> Tags, string? Owner, string? Theme, string? Release)
{
    /// <param name="context">Whose answer it is.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="commandId">The command.</param>
    /// <param name="version">The stream's version after the command, which may have changed nothing.</param>
    /// <param name="isIdea">The item's kind.</param>
    public static async Task<ItemBefore> ReadAsync(ResolveContext context, Guid itemId, Guid commandId, long version, bool isIdea)
    {
        var stream = new StreamKey(context.Properties.Get<Principal>().Tenant, itemId);
        var (idea, painPoint) = (Idea.Unknown, PainPoint.Unknown);
        await foreach (var recorded in context.Services.GetRequiredService<IEventStore>().ReadStreamAsync(stream, 0, context.CancellationToken))
        {
            if (recorded.CommandId == commandId || recorded.Version > version)
            {
                break;
            }

            (idea, painPoint) = isIdea ? (idea.Fold(recorded.Data), painPoint) : (idea, painPoint.Fold(recorded.Data));
        }

        return isIdea ? Of(idea.Item, idea.Reason?.Text, idea: idea) : Of(painPoint.Item, painPoint.Reason?.Text, painPoint: painPoint);
    }

    private static ItemBefore Of(ItemState item, string? reason, Idea? idea = null, PainPoint? painPoint = null) => new(
        idea?.Status, painPoint?.Status, reason, [.. item.TagTexts.Order(StringComparer.Ordinal)], item.Owner?.Text, item.Theme?.Text, idea?.Release?.Text);
}
