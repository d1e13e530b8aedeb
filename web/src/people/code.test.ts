import { describe, expect, it } from "vitest";
import { digitsIn, spaced } from "./code";

describe("reading a mailed code", () => {
  it("takes the digits out of whatever was pasted", () => {
    expect(digitsIn(" 1234-5678\n")).toBe("12345678");
    expect(digitsIn("Your sign-in code is 1234 5678")).toBe("12345678");
    expect(digitsIn("123456789")).toBe("12345678");
  });
  it("shows it in two halves as soon as the second begins", () => {
    expect(spaced("1234")).toBe("1234");
    expect(spaced("12345")).toBe("1234 5");
  });
});
