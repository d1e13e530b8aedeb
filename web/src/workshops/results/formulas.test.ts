import { describe, expect, it } from "vitest";
import type { Side } from "../../design/sides";
import type { CardResult, SideResult } from "../workshopBoard";
import { commonGround, consensusWorking, dividedCards, dividedWorking, meanShareWorking } from "./formulas";

const nothing = {
  hidden: false,
  voters: null,
  dots: null,
  share: null,
  agree: null,
  disagree: null,
  pass: null,
  seen: null,
  mean: null,
};
const said = (side: Side, agree: number, seen: number): SideResult => ({
  ...nothing,
  side,
  agree,
  seen,
  disagree: seen - agree,
  pass: 0,
});
const dotted = (side: Side, share: number): SideResult => ({ ...nothing, side, share, dots: 1 });
const result = (
  cardId: string,
  rank: number,
  sides: SideResult[],
  rest: Partial<CardResult>,
): CardResult => ({
  cardId,
  rank,
  consensus: null,
  meanShare: null,
  divided: 0,
  sides,
  mean: null,
  score: null,
  ...rest,
});

describe("the working behind a number", () => {
  it("shows consensus with the card's own counts", () => {
    const card = result("a", 2, [said("VENDOR", 8, 10), said("CUSTOMER", 1, 4)], { consensus: 0.25 });
    expect(consensusWorking(card)).toBe("9/12 · 2/6 = 0.25");
  });
  it("shows the mean share of the sides", () => {
    const card = result("a", 1, [dotted("VENDOR", 0.2), dotted("CUSTOMER", 0.4)], { meanShare: 0.3 });
    expect(meanShareWorking(card)).toBe("(20 % + 40 %) / 2 = 30 %");
  });
  it("names the sides that are furthest apart", () => {
    const card = result("a", 1, [said("VENDOR", 8, 10), said("CUSTOMER", 1, 4)], { divided: 0.55 });
    expect(dividedWorking(card)).toBe("Vendor 80 % − Customer 25 % = 55 points");
  });
  it("leaves hidden sides out", () => {
    const hidden: SideResult = { ...nothing, side: "PARTNER", hidden: true };
    const card = result("a", 1, [said("VENDOR", 8, 10), hidden], { consensus: 0.75 });
    expect(consensusWorking(card)).toBe("9/12 = 0.75");
    expect(dividedWorking(card)).toBe("Fewer than two sides are shown.");
  });
});

describe("the two lists", () => {
  const agreed = result("agreed", 1, [said("VENDOR", 6, 10), said("CUSTOMER", 4, 4)], { divided: 0.4 });
  const split = result("split", 2, [said("VENDOR", 8, 10), said("CUSTOMER", 1, 4)], { divided: 0.55 });
  it("calls common ground what most of every side agree to", () => {
    expect(commonGround([split, agreed]).map((card) => card.cardId)).toEqual(["agreed"]);
  });
  it("lists what divides, the widest gap first", () => {
    expect(dividedCards([agreed, split]).map((card) => card.cardId)).toEqual(["split", "agreed"]);
  });
});
