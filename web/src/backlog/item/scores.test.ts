import { describe, expect, it } from "vitest";
import { nufText, riceOf, riceText } from "./scores";

describe("scores", () => {
  it("counts RICE as its formula says", () => {
    expect(riceOf({ reach: 400, impact: "HIGH", confidence: "MEDIUM", effort: 4 })).toBe(160);
    expect(riceText({ reach: 1200, impact: "MINIMAL", confidence: "LOW", effort: 0.5 })).toBe(
      "1,200 × 0.25 × 50 % / 0.5 = 300",
    );
  });
  it("adds NUF up", () => {
    expect(nufText({ new: 3, useful: 9, feasible: 6 })).toBe("3 + 9 + 6 = 18");
  });
});
