using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Puts tags on an item and takes others away; what is in both lists is taken away.</summary>
public sealed record TagItem(Guid CommandId, Guid ItemId, IReadOnlyList<string>? Add, IReadOnlyList<string>? Remove) : IItemCommand
{
    /// <summary>Tags that are there already, or are not, are nothing new.</summary>
    public static Decision Decide(TagItem command, ItemState item, CommandContext context)
    {
        string[] had = [.. item.Found("itemId").TagTexts];
        var removed = ItemTags.Of(command.Remove, "remove").Intersect(had, StringComparer.Ordinal).ToList();
        var added = ItemTags.Of(command.Add, "add").Except(ItemTags.Of(command.Remove, "remove"), StringComparer.Ordinal).Except(had, StringComparer.Ordinal).ToList();
        if (had.Length - removed.Count + added.Count > ItemTags.MaxCount)
        {
            throw ItemTags.TooMany("add");
        }

        return added is [] && removed is []
            ? Decision.Nothing
            : new Decision([new NewEvent(new ItemTagged([.. added.Select(context.Seal)], [.. removed.Select(context.Seal)], context.Now))]);
    }
}
