import type { FeedEvent } from "../feedEvent";
import type { BoardTheme, WorkshopBoard } from "../workshopBoard";

const undoableAtMost = 50;

/** The themes, and how many of their changes can be undone, after one event of the `workshop` feed. */
export function applyToThemes(board: WorkshopBoard, { type, data }: FeedEvent): WorkshopBoard {
  const { themes } = board;
  switch (type) {
    case "theme_formed":
      return changed(board, [
        ...themes.map((theme) => without(theme, data.cardIds)),
        { themeId: data.themeId, name: data.name, cardIds: data.cardIds },
      ]);
    case "theme_renamed":
      return changed(
        board,
        themes.map((theme) => (theme.themeId === data.themeId ? { ...theme, name: data.name } : theme)),
      );
    case "cards_moved":
      return changed(
        board,
        themes
          .map((theme) => without(theme, data.cardIds))
          .map((theme) => (theme.themeId === data.themeId ? withCards(theme, data.cardIds) : theme)),
      );
    case "themes_merged": {
      const merged = themes.find((theme) => theme.themeId === data.mergedThemeId)?.cardIds ?? [];
      return changed(
        board,
        themes
          .filter((theme) => theme.themeId !== data.mergedThemeId)
          .map((theme) => (theme.themeId === data.themeId ? withCards(theme, merged) : theme)),
      );
    }
    case "theme_dissolved":
      return changed(
        board,
        themes.filter((theme) => theme.themeId !== data.themeId),
      );
    case "themes_restored":
      return changed(board, restored(themes, data.themes, data.removedThemeIds), -1);
    case "card_taken_back":
      return { ...board, themes: themes.map((theme) => without(theme, [data.cardId])) };
    default:
      return board;
  }
}

const changed = (board: WorkshopBoard, themes: BoardTheme[], changes = 1): WorkshopBoard => ({
  ...board,
  themes,
  undoableThemeChanges: Math.max(0, Math.min(undoableAtMost, board.undoableThemeChanges + changes)),
});

const withCards = (theme: BoardTheme, cardIds: readonly string[]): BoardTheme => ({
  ...theme,
  cardIds: [...theme.cardIds, ...cardIds],
});

function without(theme: BoardTheme, cardIds: string[]): BoardTheme {
  return theme.cardIds.some((id) => cardIds.includes(id))
    ? { ...theme, cardIds: theme.cardIds.filter((id) => !cardIds.includes(id)) }
    : theme;
}

function restored(themes: BoardTheme[], before: BoardTheme[], removedIds: string[]): BoardTheme[] {
  const kept = themes
    .filter((theme) => !removedIds.includes(theme.themeId))
    .map((theme) => before.find((old) => old.themeId === theme.themeId) ?? theme);
  return [...kept, ...before.filter((old) => !kept.some((theme) => theme.themeId === old.themeId))];
}
