import { describe, expect, it } from "vitest";
import { type Before, type Edited, inputOf, perSeat, summaryOf, undoOf } from "./edits";

const was = (change: Partial<Before> = {}): Before => ({
  ideaStatus: "NEW",
  painPointStatus: null,
  reason: null,
  tags: [],
  owner: null,
  theme: null,
  release: null,
  ...change,
});
const edited = (itemId: string, before: Before | null, ...codes: string[]): Edited => ({
  itemId,
  before,
  errors: codes.map((code) => ({ code, message: code })),
});

describe("a bulk edit", () => {
  it("says nothing of what stays", () => {
    expect(inputOf({ owner: null }, "ideas", ["a"])).toEqual({ itemIds: ["a"], owner: null });
  });
  it("takes the status that its kind has", () => {
    expect(inputOf({ status: "NEW", reason: "So" }, "pain-points", ["a"])).toEqual({
      itemIds: ["a"],
      painPointStatus: "NEW",
      reason: "So",
    });
    expect(inputOf({ release: "1.0" }, "pain-points", ["a"])).toEqual({ itemIds: ["a"] });
  });
  it("goes out once for each seat that may do it, and without what nobody here may change", () => {
    const seats: Record<string, string | null | undefined> = { a: "seat 1", b: "seat 2", c: "seat 1" };
    const items = ["a", "b", "c", "d"].map((id) => ({ id }));
    expect([...perSeat(items, ({ id }) => seats[id])]).toEqual([
      ["seat 1", ["a", "c"]],
      ["seat 2", ["b"]],
    ]);
  });
  it("counts what was changed and what was not", () => {
    expect(summaryOf([edited("a", was()), edited("b", null, "ITEM_NOT_FOUND")], "ideas").text).toBe(
      "1 idea changed, 1 not",
    );
    expect(summaryOf([edited("a", was()), edited("b", was())], "ideas").text).toBe("2 ideas changed.");
  });
});

describe("taking a bulk edit back", () => {
  it("sends items that were alike together", () => {
    const undo = undoOf(
      { owner: "Ann" },
      [edited("a", was()), edited("b", was({ owner: "Bob" })), edited("c", was())],
      "Taken back.",
    );
    expect(undo).toEqual([
      { edit: { owner: null }, itemIds: ["a", "c"] },
      { edit: { owner: "Bob" }, itemIds: ["b"] },
    ]);
  });
  it("gives back the reason together with the status", () => {
    const edit = { status: "DECLINED" as const, reason: "No" };
    expect(undoOf(edit, [edited("a", was({ reason: "It came up." }))], "Taken back.")).toEqual([
      { edit: { status: "NEW", reason: "It came up." }, itemIds: ["a"] },
    ]);
    expect(undoOf(edit, [edited("a", was())], "Taken back.")[0]?.edit.reason).toBe("Taken back.");
  });
  it("touches only the tags that the edit touched", () => {
    const edit = { addTags: ["edi", "billing"], removeTags: ["old"] };
    expect(undoOf(edit, [edited("a", was({ tags: ["billing", "old", "else"] }))], "")).toEqual([
      { edit: { addTags: ["old"], removeTags: ["edi"] }, itemIds: ["a"] },
    ]);
  });
  it("leaves alone what was refused, and what was so already", () => {
    expect(
      undoOf({ theme: "Billing" }, [edited("a", null, "NO"), edited("b", was({ theme: "Billing" }))], ""),
    ).toEqual([]);
  });
});
