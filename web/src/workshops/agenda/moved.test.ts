import { describe, expect, it } from "vitest";
import { moved } from "./moved";

describe("moving a step", () => {
  it("goes down behind the one it was dropped on", () => {
    expect(moved(["a", "b", "c"], "a", "b", "after")).toEqual(["b", "a", "c"]);
  });
  it("goes up before it", () => {
    expect(moved(["a", "b", "c"], "c", "a", "before")).toEqual(["c", "a", "b"]);
  });
  it("stays when it is dropped on itself", () => {
    expect(moved(["a", "b"], "a", "a", "after")).toEqual(["a", "b"]);
  });
});
