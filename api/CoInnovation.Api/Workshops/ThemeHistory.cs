using System.Collections.Immutable;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Workshops;

/// <summary>One change of the themes: what it touched, as that was before and after.</summary>
/// <param name="ChangeId">The command that made it.</param>
/// <param name="ParticipantId">Who made it.</param>
/// <param name="Before">The themes that it touched, as they were.</param>
/// <param name="After">The same and those that it made, as it left them.</param>
public sealed record ThemeChange(Guid ChangeId, Guid? ParticipantId, ImmutableArray<Theme> Before, ImmutableArray<Theme> After)
{
    /// <summary>The ids that it made.</summary>
    public IReadOnlyList<Guid> Made => [.. After.Select(theme => theme.ThemeId).Except(Before.Select(theme => theme.ThemeId))];

    public static ThemeChange Between(ImmutableArray<Theme> before, ImmutableArray<Theme> after, EventEnvelope? envelope) => new(
        envelope?.CommandId ?? Guid.Empty,
        envelope?.Metadata.Actor,
        [.. before.Where(theme => !after.Contains(theme))],
        [.. after.Where(theme => !before.Contains(theme))]);

    /// <summary>Whether nobody has changed the same themes since, nor put cards elsewhere that would have to come back.</summary>
    public bool IsNewest(WorkshopBoard board)
    {
        var touched = After.Concat(Before).Select(theme => theme.ThemeId).ToHashSet();
        var elsewhere = board.Themes.Where(theme => !touched.Contains(theme.ThemeId)).SelectMany(theme => theme.CardIds).ToHashSet();
        return board.Themes.Where(theme => touched.Contains(theme.ThemeId)).OrderBy(theme => theme.ThemeId)
                .SequenceEqual(Revealed(After, board).OrderBy(theme => theme.ThemeId), SameTheme.Comparer)
            && !Before.SelectMany(theme => theme.CardIds).Any(elsewhere.Contains);
    }

    /// <summary>The themes as they were, without the cards that were taken back since then.</summary>
    public IReadOnlyList<Theme> Undone(WorkshopBoard board) => [.. Revealed(Before, board)];

    private static IEnumerable<Theme> Revealed(ImmutableArray<Theme> themes, WorkshopBoard board)
    {
        var revealed = board.Cards.Select(card => card.CardId).ToHashSet();
        return themes.Select(theme => theme with { CardIds = theme.CardIds.RemoveAll(id => !revealed.Contains(id)) });
    }

    /// <summary>By what a theme says, not by where its list of cards lies in memory.</summary>
    private sealed class SameTheme : IEqualityComparer<Theme>
    {
        public static readonly SameTheme Comparer = new();

        public bool Equals(Theme? one, Theme? other) =>
            one is not null && other is not null && one.ThemeId == other.ThemeId && one.Name.Equals(other.Name) && one.CardIds.SequenceEqual(other.CardIds);

        public int GetHashCode(Theme theme) => theme.ThemeId.GetHashCode();
    }
}

/// <summary>The changes of themes that can be taken back, the newest last.</summary>
public static class ThemeHistory
{
    public static ImmutableArray<ThemeChange> Remember(this ImmutableArray<ThemeChange> history, ThemeChange change) =>
        (history.Length == ThemeChanges.Undoable ? history.RemoveAt(0) : history).Add(change);

    /// <summary>Before changes had ids, it was always the last that was taken back.</summary>
    public static ImmutableArray<ThemeChange> Without(this ImmutableArray<ThemeChange> history, Guid? changeId) =>
        changeId is { } id && history.LastOrDefault(change => change.ChangeId == id) is { } change ? history.Remove(change) : history[..^1];
}
