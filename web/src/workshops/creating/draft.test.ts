import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft, problemsOf, sidesOf } from "./draft";

const whole: Draft = {
  ...emptyDraft,
  title: "Billing",
  facilitatorName: "Mara",
  organizations: { VENDOR: " Northwind ", CUSTOMER: "Alder", PARTNER: "Kite" },
};

describe("a workshop to be created", () => {
  it("is complete with a title, a name and two named sides", () => {
    expect(problemsOf(whole)).toEqual({});
  });
  it("leaves out sides that do not take part, and trims names", () => {
    expect(sidesOf(whole)).toEqual([
      { side: "VENDOR", organization: "Northwind" },
      { side: "CUSTOMER", organization: "Alder" },
    ]);
  });
  it("names every field that is missing", () => {
    expect(Object.keys(problemsOf(emptyDraft))).toEqual(["title", "facilitatorName", "VENDOR", "CUSTOMER"]);
  });
  it("needs two sides", () => {
    const alone = { ...whole, takesPart: { VENDOR: true, CUSTOMER: false, PARTNER: false } };
    expect(problemsOf(alone).sides).toContain("two sides");
  });
});
