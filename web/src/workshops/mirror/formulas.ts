import { i18n } from "@lingui/core";
import { fixed } from "../../design/counted";
import type { Side } from "../../design/sides";
import { sideNames } from "../../design/sides";
import { inSentence } from "../../language/inSentence";
import { percent } from "../results/formulas";
import type { MirrorSideResult, StatementResult } from "./mirrorRounds";

/** Of fewer than this, a share says more than there is: dots stand for people instead. */
export const fewestForShares = 10;

export const isFew = (side: MirrorSideResult): boolean => (side.n ?? 0) < fewestForShares;

const top = (side: MirrorSideResult): number => side.counts?.at(-1) ?? 0;

const peopleText = (side: MirrorSideResult): string => i18n.t("{top} of {n}", { top: top(side), n: side.n });

/** `2 of 3`, and from ten answers on `56 %`. */
export const topText = (side: MirrorSideResult): string =>
  isFew(side) ? peopleText(side) : percent(side.topBox ?? 0);

export const meanText = (mean: number | null): string => fixed(mean ?? 0, 1);

/** Its sign is that of the number as it is shown: nothing is no less than nothing. */
const signed = (value: number, digits: number): string => {
  const shown = Number(value.toFixed(digits));
  return `${shown > 0 ? "+" : shown < 0 ? "−" : ""}${fixed(Math.abs(value), digits)}`;
};

const shownSide = (result: StatementResult, side: Side) =>
  result.sides.find((other) => other.side === side && !other.hidden);

/** How far vendor and customer are apart: in points, and where few answered in how many said it. */
export function gapText(result: StatementResult): string | null {
  const [vendor, customer] = [shownSide(result, "VENDOR"), shownSide(result, "CUSTOMER")];
  if (result.gap === null || !vendor || !customer) return null;
  return isFew(vendor) || isFew(customer)
    ? `${peopleText(vendor)} / ${peopleText(customer)}`
    : i18n.t("{signed} points", { signed: signed(result.gap, 0) });
}

/** `14 / 25 − 3 / 25 = 56 − 12 = 44 points`. */
export function gapWorking(result: StatementResult): string {
  const [vendor, customer] = [shownSide(result, "VENDOR"), shownSide(result, "CUSTOMER")];
  if (result.gap === null || !vendor || !customer) return "";
  const points = (side: MirrorSideResult) => (side.topBox ?? 0) * 100;
  // Whole points, unless these would not add up.
  const digits = Math.round(points(vendor)) - Math.round(points(customer)) === Math.round(result.gap) ? 0 : 1;
  return i18n.t("{working} points", {
    working: `${top(vendor)} / ${vendor.n} − ${top(customer)} / ${customer.n} = ${fixed(points(vendor), digits)} − ${fixed(points(customer), digits)} = ${signed(result.gap, digits)}`,
  });
}

export const blindSpotText = (side: MirrorSideResult): string => signed(side.blindSpot ?? 0, 1);

/** `4.2 (n 6) − 2.7 (n 5) = +1.5`. */
export function blindSpotWorking(side: MirrorSideResult, result: StatementResult): string {
  const guessed = result.sides.find((other) => other.side === side.guesses);
  return `${meanText(side.meanGuess)} (n ${side.guessN}) − ${meanText(guessed?.mean ?? null)} (n ${guessed?.n}) = ${blindSpotText(side)}`;
}

/** What a screen reader hears of a side's dots. */
export const spoken = (side: MirrorSideResult, names: readonly string[]): string =>
  side.hidden
    ? i18n.t("{side}: not enough answers", { side: sideNames[side.side] })
    : `${sideNames[side.side]}: ${(side.counts ?? [])
        .map((count, point) => i18n.t("{count} {answer}", { count, answer: inSentence(names[point] ?? "") }))
        .join(
          ", ",
        )}${side.cannotSay ? `, ${i18n.t("{cannotSay} cannot say", { cannotSay: side.cannotSay })}` : ""}`;
