import { describe, expect, it } from "vitest";
import { readCode } from "./code";

describe("reading a join code", () => {
  it("ignores case, spaces and hyphens", () => {
    expect(readCode(" abc-2 34 ").code).toBe("ABC234");
  });
  it("says how long a code is", () => {
    expect(readCode("ABC23").problem).toContain("this one has 5");
  });
  it("names the letters that no code has", () => {
    expect(readCode("ABC10O").problem).toContain("no I, L, O, 0 or 1");
  });
  it("asks for a code when there is none", () => {
    expect(readCode("  ").problem).toContain("Type the code");
  });
});
