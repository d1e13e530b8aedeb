import { describe, expect, it } from "vitest";
import { extendTo, keepListed, nothingSelected, selectAll, step, toggle } from "./selection";

const listed = ["a", "b", "c", "d", "e"];
const of = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join("");

describe("selecting", () => {
  it("takes an item in and lets it go", () => {
    expect(of(toggle(nothingSelected, "a"))).toBe("a");
    expect(of(toggle(toggle(nothingSelected, "a"), "a"))).toBe("");
  });
  it("selects from the last one that was picked, both ways", () => {
    expect(of(extendTo(toggle(nothingSelected, "b"), listed, "d"))).toBe("bcd");
    expect(of(extendTo(toggle(nothingSelected, "d"), listed, "b"))).toBe("bcd");
  });
  it("adds to what is selected already", () => {
    expect(of(extendTo(toggle(toggle(nothingSelected, "a"), "c"), listed, "d"))).toBe("acd");
  });
  it("selects one item where no range has begun", () => {
    expect(of(extendTo(nothingSelected, listed, "c"))).toBe("c");
  });
  it("grows and shrinks with steps, as text does", () => {
    let selection = step(nothingSelected, listed, "b", "c");
    expect(of(selection)).toBe("bc");
    selection = step(selection, listed, "c", "d");
    expect(of(selection)).toBe("bcd");
    selection = step(selection, listed, "d", "c");
    expect(of(selection)).toBe("bc");
    selection = step(selection, listed, "c", "b");
    expect(of(selection)).toBe("b");
    selection = step(selection, listed, "b", "a");
    expect(of(selection)).toBe("ab");
  });
  it("lets go of what is not listed any more", () => {
    const before = selectAll(listed);
    expect(of(keepListed(before, ["a", "c", "x"]))).toBe("ac");
    expect(keepListed(before, listed)).toBe(before);
  });
});
