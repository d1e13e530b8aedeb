import { describe, expect, it } from "vitest";
import type { OutboxEntry } from "../../realtime/outbox";
import { optimisticSeat } from "../optimisticSeat";
import { emptySeat } from "../ownSeat";
import { blindSpotText, blindSpotWorking, gapText, gapWorking, spoken, topText } from "./formulas";
import { entryOf, type MirrorSideResult, type StatementResult } from "./mirrorRounds";
import { answerNames, points } from "./words";

const said = (side: MirrorSideResult["side"], counts: number[], change: Partial<MirrorSideResult> = {}) => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, point) => sum + count * (point + 1), 0) / n;
  return {
    side,
    hidden: false,
    n,
    counts,
    cannotSay: 0,
    topBox: (counts[4] ?? 0) / n,
    mean,
    guesses: null,
    guessN: null,
    meanGuess: null,
    blindSpot: null,
    ...change,
  } satisfies MirrorSideResult;
};
const result = (gap: number | null, ...sides: MirrorSideResult[]): StatementResult => ({
  statement: "CUSTOMER_CENTRIC",
  gap,
  sides,
});
const hidden = (side: MirrorSideResult["side"]): MirrorSideResult => ({
  ...said(side, [1, 0, 0, 0, 0]),
  hidden: true,
  n: null,
  counts: null,
  cannotSay: null,
  topBox: null,
  mean: null,
});

describe("how far the sides are apart", () => {
  it("is 44 points for 14 of 25 against 3 of 25, and says how", () => {
    const apart = result(44, said("VENDOR", [0, 0, 4, 7, 14]), said("CUSTOMER", [5, 5, 6, 6, 3]));
    expect(gapText(apart)).toBe("+44 points");
    expect(gapWorking(apart)).toBe("14 / 25 − 3 / 25 = 56 − 12 = +44 points");
  });
  it("is no percentage where few have answered", () => {
    const few = result(100 / 3, said("VENDOR", [0, 0, 0, 1, 2]), said("CUSTOMER", [0, 0, 1, 1, 1]));
    expect(gapText(few)).toBe("2 of 3 / 1 of 3");
    expect(few.sides.map(topText)).toEqual(["2 of 3", "1 of 3"]);
    expect(topText(said("VENDOR", [0, 0, 0, 4, 6]))).toBe("60 %");
    const mixed = result(10, said("VENDOR", [0, 0, 0, 4, 6]), said("CUSTOMER", [0, 0, 1, 0, 1]));
    expect(gapText(mixed)).toBe("6 of 10 / 1 of 2");
  });
  it("is nothing where a side is not shown", () => {
    const alone = result(null, said("VENDOR", [0, 0, 0, 1, 2]), hidden("CUSTOMER"));
    expect(gapText(alone)).toBeNull();
    expect(gapWorking(alone)).toBe("");
    expect(spoken(hidden("CUSTOMER"), [])).toBe("Customer: not enough answers");
  });
});

it("says by how much a side misjudges the other", () => {
  const vendor = said("VENDOR", [0, 0, 1, 1, 2], {
    guesses: "CUSTOMER",
    guessN: 4,
    meanGuess: 4.25,
    blindSpot: 1.75,
  });
  const both = result(25, vendor, said("CUSTOMER", [1, 1, 1, 1, 0]));
  expect(blindSpotText(vendor)).toBe("+1.8");
  expect(blindSpotWorking(vendor, both)).toBe("4.3 (n 4) − 2.5 (n 4) = +1.8");
});

it("tells in words what the dots show", () =>
  expect(
    spoken(
      said("CUSTOMER", [1, 0, 0, 0, 2], { cannotSay: 1 }),
      points.map((point) => answerNames[point]),
    ),
  ).toBe("Customer: 1 not at all, 0 slightly, 0 moderately, 0 very, 2 extremely, 1 cannot say"));

describe("one's own answers", () => {
  const entry = (statement: string, answer: string | null, guess: string | null) =>
    ({
      commandId: `${statement} ${answer} ${guess}`,
      turn: 1,
      name: "answerStatement",
      input: { workshopId: "w", roundId: "r", statement, answer, guess },
      at: "2026-11-22T09:00:00.000Z",
    }) as OutboxEntry;
  const mirrorsOf = (...entries: OutboxEntry[]) => optimisticSeat(emptySeat, entries, []).mirrors;

  it("stand at once, change and go", () => {
    expect(entryOf(mirrorsOf(entry("TRUSTED", "VERY", null)), "r", "TRUSTED").answer).toBe("VERY");
    expect(mirrorsOf(entry("TRUSTED", "VERY", null), entry("TRUSTED", "VERY", "SLIGHTLY"))).toEqual([
      { roundId: "r", entries: [{ statement: "TRUSTED", answer: "VERY", guess: "SLIGHTLY" }] },
    ]);
    expect(mirrorsOf(entry("TRUSTED", "VERY", null), entry("TRUSTED", null, null))).toEqual([]);
  });
});
