using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Takes back one's own support, or for the product team what was said on behalf of an organization.</summary>
public sealed record WithdrawSupport(Guid CommandId, Guid ItemId, string? OnBehalfOf) : IItemCommand, IOnBehalf
{
    [JsonIgnore]
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>What was not supported stays as it is.</summary>
    public static Decision Decide(WithdrawSupport command, ItemState item, CommandContext context)
    {
        var voice = Voice.Of(command, context).AsBefore(item.Found("itemId"), context);
        return item.Supporters.ContainsKey(voice.SupporterId)
            ? new Decision([new NewEvent(new SupportWithdrawn(voice.SupporterId, context.Now))])
            : Decision.Nothing;
    }
}
