import { i18n } from "@lingui/core";
import type { Side } from "../../../design/sides";
import { criteriaOf, criterionNames, isRated } from "../../ratings";
import type { BoardCard, BoardRound, CardResult, SideResult } from "../../workshopBoard";
import { percent, rankedText, rankOf } from "../formulas";
import { mark } from "../ratingFormulas";

/** What one side gave one card in one respect; without a value where it said nothing. */
export interface ChartValue {
  side: Side;
  hidden: boolean;
  /** How many of the side said anything to the card. */
  n: number | null;
  value: number | null;
  text: string;
}

/** One respect in which cards are compared: bars of the sides, all on one scale. */
interface ChartGroup {
  name: string;
  values: ChartValue[];
}

export interface ChartRow {
  cardId: string;
  /** Null where no number is shown. */
  rank: number | null;
  text: string;
  number: string;
  divided: string;
  groups: ChartGroup[];
  result: CardResult;
}

export interface ChartData {
  rows: ChartRow[];
  /** What fills a bar. */
  most: number;
}

/** `1. Nobody answers`, or the words alone. */
export const numbered = ({ rank, text }: ChartRow) => (rank === null ? text : `${rank}. ${text}`);

/** A round's results as its chart, its table and its file show them, best first. */
export function chartData(round: BoardRound, cards: readonly BoardCard[]): ChartData {
  const rows = (round.results ?? []).map((result) => ({
    cardId: result.cardId,
    rank: rankOf(result, round.method),
    text: cards.find((card) => card.cardId === result.cardId)?.text ?? i18n.t("Taken back or erased"),
    number: rankedText(result, round.method),
    divided: `${Math.round(result.divided * 100)}`,
    groups: groupsOf(result, round),
    result,
  }));
  return { rows, most: mostOf(round, rows) };
}

function groupsOf(result: CardResult, { method }: BoardRound): ChartGroup[] {
  if (isRated(method))
    return criteriaOf[method].map((criterion) => ({
      name: criterionNames[criterion],
      values: result.sides.map((side) => {
        const value = side.mean?.[criterion] ?? null;
        return sideValue(side, value, value === null ? "" : mark(value));
      }),
    }));
  const share = (side: SideResult) =>
    method === "DOTS" ? side.share : side.seen ? (side.agree ?? 0) / side.seen : null;
  return [
    {
      name: method === "DOTS" ? i18n.t("Share of the side’s dots") : i18n.t("Agree of those who saw it"),
      values: result.sides.map((side) => {
        const value = share(side);
        return sideValue(side, value, value === null ? "" : percent(value));
      }),
    },
  ];
}

/** In a dot vote the n is how many voted: dots say nothing of who saw a card. */
const sideValue = (side: SideResult, value: number | null, text: string): ChartValue => ({
  side: side.side,
  hidden: side.hidden,
  n: side.seen ?? side.voters,
  value: side.hidden ? null : value,
  text: side.hidden ? i18n.t("not shown") : value === null ? i18n.t("nobody") : text,
});

function mostOf({ method }: BoardRound, rows: readonly ChartRow[]): number {
  if (method === "NUF") return 10;
  if (method === "IMPACT_EFFORT") return 100;
  if (method === "AGREEMENT") return 1;
  return Math.max(
    0.01,
    ...rows.flatMap((row) => row.groups.flatMap((group) => group.values.map(({ value }) => value ?? 0))),
  );
}
