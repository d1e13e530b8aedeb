import { i18n } from "@lingui/core";
import { isRated } from "../ratings";
import type { BoardRound, BoardTheme, CardResult } from "../workshopBoard";
import { percent } from "./formulas";
import { scoreText } from "./ratingFormulas";

interface ThemeResult {
  id: string;
  name: string;
  /** Its cards that were in the round, the best first. */
  results: CardResult[];
  /** What it comes to, in the round's measure; null where there is nothing to add up. */
  number: string | null;
  /** How that comes about, and of how many. */
  working: string;
  weight: number;
}

/** A round's themes with their cards, the strongest first; what is in no theme comes last. */
export function themeResults(round: BoardRound, themes: readonly BoardTheme[]): ThemeResult[] {
  const results = round.results ?? [];
  const grouped = themes.map((theme) =>
    summed(round, theme.themeId, theme.name ?? i18n.t("Name erased"), theme.cardIds, results),
  );
  const inThemes = new Set(themes.flatMap((theme) => theme.cardIds));
  const rest = results.filter((result) => !inThemes.has(result.cardId)).map((result) => result.cardId);
  const loose = summed(round, "none", i18n.t("In no theme"), rest, results);
  return [
    ...grouped.filter((theme) => theme.results.length > 0).sort((one, other) => other.weight - one.weight),
    ...(loose.results.length > 0 ? [loose] : []),
  ];
}

function summed(
  round: BoardRound,
  id: string,
  name: string,
  cardIds: readonly string[],
  all: readonly CardResult[],
): ThemeResult {
  const results = all.filter((result) => cardIds.includes(result.cardId));
  return { id, name, results, ...sumOf(round, results) };
}

function sumOf({ method }: BoardRound, results: readonly CardResult[]) {
  const shown = results.flatMap((result) => result.sides.filter((side) => !side.hidden));
  if (isRated(method)) {
    const scores = results.flatMap((result) => (result.score === null ? [] : [result.score]));
    if (scores.length === 0)
      return { number: null, working: i18n.t("too few rated its cards"), weight: Number.NEGATIVE_INFINITY };
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const n = shown.reduce((sum, side) => sum + (side.mean ? (side.seen ?? 0) : 0), 0);
    return {
      number: scoreText(mean, method),
      working: i18n.t("mean of {count, plural, one {# card} other {# cards}}, n {n} ratings", {
        count: scores.length,
        n,
      }),
      weight: mean,
    };
  }
  if (method === "DOTS") {
    const shares = results.flatMap((result) => (result.meanShare === null ? [] : [result.meanShare]));
    const dots = shown.reduce((sum, side) => sum + (side.dots ?? 0), 0);
    const sum = shares.reduce((total, share) => total + share, 0);
    return {
      number: shares.length === 0 ? null : percent(sum),
      working: i18n.t("sum of its cards’ mean shares, {dots, plural, one {# dot} other {# dots}}", { dots }),
      weight: sum,
    };
  }
  const seen = shown.reduce((sum, side) => sum + (side.seen ?? 0), 0);
  const agree = shown.reduce((sum, side) => sum + (side.agree ?? 0), 0);
  return {
    number: seen === 0 ? null : percent(agree / seen),
    working: i18n.t("agreed, {agree} of {seen} answers to its cards", { agree, seen }),
    weight: seen === 0 ? -1 : agree / seen,
  };
}
