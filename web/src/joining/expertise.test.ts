import { describe, expect, it } from "vitest";
import { tagsIn, toggled } from "./expertise";

const known = ["Billing", "Onboarding"];

describe("what people know well", () => {
  it("is spelled as the others have done it, and said once", () => {
    expect(tagsIn(" billing, Law,, BILLING ", known)).toEqual(["Billing", "Law"]);
    expect(tagsIn("a, b, c, d, e, f, g, h, i", [])).toHaveLength(8);
    expect(tagsIn("x".repeat(40), [])).toEqual(["x".repeat(30)]);
  });
  it("is taken over and left out by the same press", () => {
    expect(toggled("", "Billing")).toBe("Billing");
    expect(toggled("Law", "Billing")).toBe("Law, Billing");
    expect(toggled("Law, billing", "Billing")).toBe("Law");
  });
  it("goes on with a word that is begun", () => {
    expect(toggled("Law, onb", "Onboarding")).toBe("Law, Onboarding");
    expect(toggled("onb, ", "Onboarding")).toBe("onb, Onboarding");
  });
});
