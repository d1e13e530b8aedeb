import { describe, expect, it } from "vitest";
import { barsOf, consensusText, dividedText, type Votes } from "./votes";

const side = (name: "VENDOR" | "CUSTOMER", agree: number, seen: number, dots = 0) => ({
  side: name,
  dots,
  agree,
  disagree: seen - agree,
  pass: 0,
  seen,
});

const agreed: Votes = {
  consensus: (7 / 12) * (5 / 6),
  divided: 0.4,
  dots: 0,
  sides: [side("CUSTOMER", 4, 4), side("VENDOR", 6, 10)],
};
const dotted: Votes = {
  consensus: null,
  divided: 0.1,
  dots: 9,
  sides: [side("VENDOR", 0, 0, 6), side("CUSTOMER", 0, 0, 3)],
};
const none: Votes = { consensus: null, divided: null, dots: 0, sides: [] };

describe("votes of an item", () => {
  it("puts the numbers into the formula, sides in their order", () => {
    expect(consensusText(agreed)).toEqual({
      value: "0.49",
      formula: "(6 + 1) / (10 + 2) × (4 + 1) / (4 + 2) = 0.4861",
      n: 14,
    });
  });
  it("compares what was compared", () => {
    expect(dividedText(agreed)?.formula).toContain("Vendor 60 %, Customer 100 %");
    expect(dividedText(dotted)?.n).toBe(9);
  });
  it("draws agreement as a share of those who saw it", () => {
    expect(barsOf(agreed)[0]).toMatchObject({ side: "VENDOR", share: 0.6, text: "6/10" });
  });
  it("draws dots against the side with most of them", () => {
    expect(barsOf(dotted).map((bar) => bar.share)).toEqual([1, 0.5]);
  });
  it("says nothing where nobody voted", () => {
    expect([barsOf(none), consensusText(none), dividedText(none)]).toEqual([[], null, null]);
  });
});
