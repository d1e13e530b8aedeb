import { i18n } from "@lingui/core";
import { fixed } from "../../design/counted";
import { sideNames } from "../../design/sides";
import { isRated } from "../ratings";
import type { CardResult, SideResult, VotingMethod } from "../workshopBoard";
import { isBehind, scoreText } from "./ratingFormulas";

/** A share as a whole percentage. */
export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Two decimals, four where the number would otherwise say nothing. */
export const decimal = (value: number) =>
  value !== 0 && Math.abs(value) < 0.1 ? fixed(value, 3) : fixed(value, 2);

/** The number by which a round ranks: what it is called, and what it is for a card. */
export const rankedBy: Record<VotingMethod, string> = {
  DOTS: i18n.t("mean share"),
  AGREEMENT: i18n.t("consensus"),
  NUF: i18n.t("NUF of 30"),
  IMPACT_EFFORT: i18n.t("impact − effort"),
};

const rankedNumber = (result: CardResult, method: VotingMethod): number | null =>
  method === "DOTS" ? result.meanShare : isRated(method) ? result.score : result.consensus;

/** Null where no side may be shown: without a number nothing is in front of anything. */
export const rankOf = (result: CardResult, method: VotingMethod): number | null =>
  rankedNumber(result, method) === null ? null : result.rank;

export function rankedText(result: CardResult, method: VotingMethod): string {
  const number = rankedNumber(result, method);
  if (number === null) return "–";
  return method === "DOTS" ? percent(number) : isRated(method) ? scoreText(number, method) : decimal(number);
}

const shown = (result: CardResult) => result.sides.filter((side) => !side.hidden);

/** `9/12 · 2/6 = 0.25`: consensus with this card's numbers in it. */
export function consensusWorking(result: CardResult): string {
  const factors = shown(result)
    .filter((side) => side.seen !== null)
    .map((side) => `${(side.agree ?? 0) + 1}/${(side.seen ?? 0) + 2}`);
  return result.consensus === null ? "" : `${factors.join(" · ")} = ${decimal(result.consensus)}`;
}

/** `(25 % + 40 %) / 2 = 33 %`: the mean share with this card's numbers in it. */
export function meanShareWorking(result: CardResult): string {
  const shares = shown(result).map((side) => percent(side.share ?? 0));
  return result.meanShare === null
    ? ""
    : `(${shares.join(" + ")}) / ${shares.length} = ${percent(result.meanShare)}`;
}

/** How far a side's part goes: of its dots, or of those who saw the card. */
const partOf = (side: SideResult): number => side.share ?? (side.seen ? (side.agree ?? 0) / side.seen : 0);

/** `60 % − 25 % = 35 points`: how far apart the sides are. */
export function dividedWorking(result: CardResult): string {
  const parts = shown(result)
    .map((side) => ({ name: sideNames[side.side], part: partOf(side) }))
    .sort((one, other) => other.part - one.part);
  const [most, least] = [parts[0], parts.at(-1)];
  if (!most || !least || parts.length < 2) return i18n.t("Fewer than two sides are shown.");
  return i18n.t("{most} {high} − {least} {low} = {points} points", {
    most: most.name,
    high: percent(most.part),
    least: least.name,
    low: percent(least.part),
    points: Math.round(result.divided * 100),
  });
}

/** What all shown sides stand behind: each gave dots, or more of each agreed than not. Best first. */
export function commonGround(results: readonly CardResult[]): CardResult[] {
  return results
    .filter((result) => {
      const sides = shown(result);
      return (
        sides.length >= 2 &&
        sides.every((side) =>
          side.share !== null
            ? side.share > 0
            : side.mean
              ? isBehind(side.mean)
              : (side.agree ?? 0) * 2 > (side.seen ?? 0),
        )
      );
    })
    .toSorted((one, other) => one.rank - other.rank);
}

/** Where the sides are at least a quarter apart, the widest first. */
export function dividedCards(results: readonly CardResult[]): CardResult[] {
  return results
    .filter((result) => shown(result).length >= 2 && result.divided >= 0.25)
    .toSorted((one, other) => other.divided - one.divided || one.rank - other.rank);
}
