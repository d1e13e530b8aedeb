using System.Collections.Immutable;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>A named cluster of revealed cards. A card is in one theme at most.</summary>
public sealed record Theme(Guid ThemeId, Sealed Name, ImmutableArray<Guid> CardIds)
{
    public Theme Without(IReadOnlyCollection<Guid> cardIds) =>
        CardIds.Any(cardIds.Contains) ? this with { CardIds = CardIds.RemoveAll(cardIds.Contains) } : this;
}

/// <summary>How the events about themes change the list of themes.</summary>
public static class ThemeChanges
{
    /// <summary>How many changes can be taken back.</summary>
    public const int Undoable = 50;

    public static ImmutableArray<Theme> Apply(ImmutableArray<Theme> themes, WorkshopEvent happened) => happened switch
    {
        ThemeFormed e => Without(themes, e.CardIds).Add(new Theme(e.ThemeId, e.Name, [.. e.CardIds])),
        ThemeRenamed e => themes.Change(theme => theme.ThemeId == e.ThemeId, theme => theme with { Name = e.Name }),
        CardsMoved e => Without(themes, e.CardIds).Change(theme => theme.ThemeId == e.ThemeId, theme => theme with { CardIds = theme.CardIds.AddRange(e.CardIds) }),
        ThemesMerged e => Merge(themes, e),
        ThemeDissolved e => themes.RemoveAll(theme => theme.ThemeId == e.ThemeId),
        ThemesRestored e => e.Themes.Aggregate(
            themes.RemoveAll(theme => e.RemovedThemeIds.Contains(theme.ThemeId)),
            (all, restored) => all.Put(theme => theme.ThemeId == restored.ThemeId, restored)),
        CardTakenBack e => Without(themes, [e.CardId]),
        _ => themes,
    };

    private static ImmutableArray<Theme> Without(ImmutableArray<Theme> themes, IReadOnlyList<Guid> cardIds)
    {
        var leaving = cardIds.ToHashSet();
        return themes.Change(_ => true, theme => theme.Without(leaving));
    }

    private static ImmutableArray<Theme> Merge(ImmutableArray<Theme> themes, ThemesMerged e)
    {
        var cards = themes.Where(theme => theme.ThemeId == e.MergedThemeId).SelectMany(theme => theme.CardIds).ToList();
        return themes.RemoveAll(theme => theme.ThemeId == e.MergedThemeId)
            .Change(theme => theme.ThemeId == e.ThemeId, theme => theme with { CardIds = theme.CardIds.AddRange(cards) });
    }
}
