import { describe, expect, it } from "vitest";
import type { Import } from "./importing";
import { verdictOf } from "./verdict";

const tried = (created: number, existing: number, errorCount: number): Import => ({
  id: "1",
  kind: "IDEA",
  state: "DRY_RUN",
  rows: created + existing + errorCount,
  created,
  existing,
  errorCount,
  done: 0,
});

describe("what a tried file comes to", () => {
  it("may be imported when every row is right and one is new", () => {
    expect(verdictOf("ideas", tried(1, 4, 0))).toMatchObject({
      title: "1 idea would be added",
      mayImport: true,
    });
    expect(verdictOf("pain-points", tried(1200, 0, 0)).title).toBe("1,200 pain points would be added");
  });
  it("is held up by one wrong row", () => {
    expect(verdictOf("ideas", tried(9, 0, 1))).toMatchObject({ title: "1 row is wrong", mayImport: false });
  });
  it("has nothing to do where all is there", () => {
    expect(verdictOf("ideas", tried(0, 3, 0))).toMatchObject({ mayImport: false });
  });
});
