import { describe, expect, it } from "vitest";
import type { Condition } from "../conditions";
import { fields } from "../fields";
import { conditionText } from "./conditionText";

const text = (id: string, condition: Condition) => {
  const field = fields.find((other) => other.id === id);
  if (!field) throw new Error(id);
  return conditionText(field, condition, (_, value) => value.toLowerCase());
};

describe("a condition in words", () => {
  it("names the values, and counts those that there is no room for", () => {
    const of = (...values: string[]) => text("status", { kind: "choice", values, not: false });
    expect(of("NEW")).toBe("is new");
    expect(of("NEW", "MERGED")).toBe("is new or merged");
    expect(of("NEW", "MERGED", "DECLINED", "COMMITTED")).toBe("is new, merged or 2 more");
  });
  it("says when it is the opposite", () => {
    expect(text("theme", { kind: "choice", values: ["Billing"], not: true })).toBe("is not billing");
  });
  it("says one end, both ends, or one value", () => {
    expect(text("dots", { kind: "number", min: 3, max: null })).toBe("at least 3");
    expect(text("divided", { kind: "number", min: null, max: 20 })).toBe("at most 20 pts");
    expect(text("dots", { kind: "number", min: 1, max: 9 })).toBe("1 to 9");
    expect(text("dots", { kind: "number", min: 2, max: 2 })).toBe("is 2");
    expect(text("kept", { kind: "day", min: "2026-11-01", max: null })).toBe("from Nov 1, 2026");
  });
});
