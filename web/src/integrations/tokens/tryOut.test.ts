import { describe, expect, it } from "vitest";
import { tryOut } from "./tryOut";

describe("the command that tries a token out", () => {
  it("asks for what the token may read", () => {
    const { text } = tryOut(["BACKLOG_READ", "EXPORT"], "coin_x", "https://co.example");
    expect(text).toContain("https://co.example/graphql");
    expect(text).toContain("Bearer coin_x");
    expect(text).toContain("ideas(first: 5)");
  });
  it("downloads where that is all it may", () => {
    expect(tryOut(["EXPORT"], "coin_x", "https://co.example").text).toContain("/export/ideas.csv");
  });
  it("shows no secret", () => {
    expect(tryOut(["BACKLOG_WRITE"], "coin_x", "https://co.example").shown).not.toContain("coin_x");
  });
});
