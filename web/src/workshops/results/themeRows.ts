import { i18n } from "@lingui/core";
import type { Side } from "../../design/sides";
import type { BoardCard, BoardRound, BoardTheme } from "../workshopBoard";
import { csvOf } from "./charts/chartCsv";
import { rankedBy, rankedText } from "./formulas";
import { themeResults } from "./themeResults";

interface ThemeCard {
  cardId: string;
  side: Side | null;
  text: string;
  value: string;
}

export interface ThemeRow {
  id: string;
  name: string;
  number: string;
  working: string;
  cards: ThemeCard[];
}

/** A round's themes and under each its cards, as the tree, its drawing, its table and its file show them. */
export function themeRows(
  round: BoardRound,
  themes: readonly BoardTheme[],
  cards: readonly BoardCard[],
): ThemeRow[] {
  const byId = new Map(cards.map((card) => [card.cardId, card]));
  return themeResults(round, themes).map((theme) => ({
    id: theme.id,
    name: theme.name,
    number: theme.number ?? "–",
    working: theme.working,
    cards: theme.results.map((result) => ({
      cardId: result.cardId,
      side: byId.get(result.cardId)?.side ?? null,
      text: byId.get(result.cardId)?.text ?? i18n.t("Taken back or erased"),
      value: rankedText(result, round.method),
    })),
  }));
}

/** One row a card, with what its theme comes to. */
export const themesCsv = (round: BoardRound, rows: readonly ThemeRow[]): string =>
  csvOf([
    [
      i18n.t("Theme"),
      i18n.t("Of the theme"),
      i18n.t("How it comes about"),
      i18n.t("Card"),
      rankedBy[round.method],
    ],
    ...rows.flatMap((row) =>
      row.cards.map((card) => [row.name, row.number, row.working, card.text, card.value]),
    ),
  ]);
