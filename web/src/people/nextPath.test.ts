import { describe, expect, it } from "vitest";
import { nextPath, signInPath } from "./nextPath";

const next = (value: string) => nextPath(new URLSearchParams({ next: value }));

describe("going on after signing in", () => {
  it("leads back to a page of the client", () => {
    expect(next("/workshops/7f?as=3#card")).toBe("/workshops/7f?as=3#card");
    expect(nextPath(new URLSearchParams())).toBe("/");
  });
  it.each([
    "https://evil.example",
    "//evil.example/path",
    "/\\evil.example",
    "/%09/evil.example/../..//evil.example",
    "javascript:alert(1)",
    "evil.example",
  ])("never leads elsewhere: %s", (value) => {
    expect(new URL(next(value), "https://here.example").host).toBe("here.example");
    expect(next(value)).not.toMatch(/^\/[/\\]/);
  });
  it("names the page that it was asked from", () => {
    expect(signInPath("/account")).toBe("/sign-in?next=%2Faccount");
    expect(signInPath("/sign-in?next=%2Faccount")).toBe("/sign-in");
    expect(signInPath("/")).toBe("/sign-in");
  });
});
