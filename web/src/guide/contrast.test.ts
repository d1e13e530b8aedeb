import { describe, expect, it } from "vitest";
import { contrast, hexOf, ratioText } from "./contrast";

describe("contrast", () => {
  it("is 21 between black and white, either way round, and 1 between the same", () => {
    expect(contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)")).toBeCloseTo(21);
    expect(contrast("rgb(255, 255, 255)", "rgb(0, 0, 0)")).toBeCloseTo(21);
    expect(contrast("rgb(20, 32, 27)", "rgb(20, 32, 27)")).toBe(1);
  });
  it("is that of the specification's gray", () => {
    expect(contrast("rgb(118, 118, 118)", "rgb(255, 255, 255)")).toBeCloseTo(4.54, 2);
    expect(contrast("rgb(119, 119, 119)", "rgb(255, 255, 255)")).toBeLessThan(4.5);
  });
  it("is never rounded up", () => {
    expect(ratioText(4.499)).toBe("4.4 : 1");
    expect(ratioText(21)).toBe("21.0 : 1");
  });
  it("names colors as style sheets do", () => {
    expect(hexOf("rgb(20, 32, 27)")).toBe("#14201b");
    expect(hexOf("rgba(0, 0, 0, 0.62)")).toBe("#000000, 62 %");
  });
});
