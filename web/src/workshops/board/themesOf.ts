import { i18n } from "@lingui/core";
import type { BoardCard, WorkshopBoard } from "../workshopBoard";

interface ThemeCards {
  key: string;
  /** Null where no theme stands beside them, so that they need no name. */
  name: string | null;
  cards: BoardCard[];
}

/** The revealed cards as a board shows them: theme by theme, then those that are in none. */
export function themesOf({ themes, cards }: Pick<WorkshopBoard, "themes" | "cards">): ThemeCards[] {
  const byId = new Map(cards.map((card) => [card.cardId, card]));
  const grouped = new Set(themes.flatMap((theme) => theme.cardIds));
  const loose = cards.filter((card) => !grouped.has(card.cardId));
  return [
    ...themes.map((theme) => ({
      key: theme.themeId,
      name: theme.name ?? i18n.t("Name erased"),
      cards: theme.cardIds.flatMap((id) => byId.get(id) ?? []),
    })),
    ...(loose.length > 0
      ? [{ key: "loose", name: themes.length > 0 ? i18n.t("Without a theme") : null, cards: loose }]
      : []),
  ];
}
