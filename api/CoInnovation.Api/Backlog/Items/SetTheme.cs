using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Puts an item under a theme of this name, whatever theme it was in before; null: under none.</summary>
public sealed record SetTheme(Guid CommandId, Guid ItemId, string? Theme) : IItemCommand
{
    public static Decision Decide(SetTheme command, ItemState item, CommandContext context)
    {
        var theme = ItemTexts.LineOrNull(command.Theme, ItemTexts.MaxName, "theme");
        return item.Found("itemId").Theme?.Text == theme
            ? Decision.Nothing
            : new Decision([new NewEvent(new ItemThemeSet(context.SealOrNull(theme), context.Now))]);
    }
}
