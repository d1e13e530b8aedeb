import { i18n } from "@lingui/core";
import { fixed } from "../design/counted";
import type { SideBar } from "../design/SideBars";
import { type Side, sideNames, sides } from "../design/sides";

export interface SideVotes {
  side: Side;
  dots: number;
  agree: number;
  disagree: number;
  pass: number;
  seen: number;
}

export interface Votes {
  consensus: number | null;
  divided: number | null;
  dots: number;
  sides: readonly SideVotes[];
}

const ordered = (votes: Votes) =>
  [...votes.sides].sort((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side));

/** Agreement where there was such a vote, else dots; empty where nobody voted. */
export function barsOf(votes: Votes): SideBar[] {
  const agreement = votes.sides.some((side) => side.seen > 0);
  const most = Math.max(1, ...votes.sides.map((side) => side.dots));
  return ordered(votes).map((side) =>
    agreement
      ? {
          side: side.side,
          share: side.seen > 0 ? side.agree / side.seen : 0,
          against: side.seen > 0 ? side.disagree / side.seen : 0,
          text: `${side.agree}/${side.seen}`,
          spoken: i18n.t("{agree} agree, {disagree} disagree, {pass} pass", {
            agree: side.agree,
            disagree: side.disagree,
            pass: side.pass,
          }),
        }
      : {
          side: side.side,
          share: side.dots / most,
          text: String(side.dots),
          spoken: i18n.t("{dots} of {dots2} dots", { dots: side.dots, dots2: votes.dots }),
        },
  );
}

/** The formula with the numbers put in, and how many spoke; null without such a vote. */
export function consensusText(votes: Votes): { value: string; formula: string; n: number } | null {
  if (votes.consensus === null) return null;
  const counted = ordered(votes).filter((side) => side.seen > 0);
  return {
    value: fixed(votes.consensus, 2),
    formula: `${counted.map((side) => `(${side.agree} + 1) / (${side.seen} + 2)`).join(" × ")} = ${fixed(votes.consensus, 4)}`,
    n: counted.reduce((sum, side) => sum + side.seen, 0),
  };
}

/** How far the sides are apart, and what was compared. */
export function dividedText(votes: Votes): { value: string; formula: string; n: number } | null {
  if (votes.divided === null) return null;
  const value = i18n.t("{points} pts", { points: Math.round(votes.divided * 100) });
  const counted = ordered(votes).filter((side) => side.seen > 0);
  if (counted.length > 1) {
    const shares = counted.map(
      (side) => `${sideNames[side.side]} ${Math.round((side.agree / side.seen) * 100)} %`,
    );
    return {
      value,
      formula: i18n.t("largest difference of agree / seen: {shares}", { shares: shares.join(", ") }),
      n: counted.reduce((sum, side) => sum + side.seen, 0),
    };
  }
  return {
    value,
    formula: i18n.t("largest share of a side's dots − smallest share of a side's dots"),
    n: votes.dots,
  };
}
