import { describe, expect, it } from "vitest";
import { isInside, placeAt, quadrantOf, spoken, stepped } from "./places";

const plot = { left: 100, top: 50, width: 400, height: 200 };

describe("the chart of impact and effort", () => {
  it("reads effort to the right and impact upwards", () => {
    expect(placeAt(plot, 100, 250)).toEqual({ impact: 0, effort: 0 });
    expect(placeAt(plot, 300, 100)).toEqual({ impact: 75, effort: 50 });
  });
  it("keeps what is dragged beyond its edge on the edge", () => {
    expect(placeAt(plot, 0, 0)).toEqual({ impact: 100, effort: 0 });
    expect(isInside(plot, 99, 60)).toBe(false);
    expect(isInside(plot, 101, 60)).toBe(true);
  });
  it("names each quadrant", () => {
    expect(quadrantOf({ impact: 80, effort: 20 })).toBe("QUICK_WIN");
    expect(quadrantOf({ impact: 80, effort: 50 })).toBe("MAJOR_PROJECT");
    expect(quadrantOf({ impact: 49, effort: 49 })).toBe("FILL_IN");
    expect(quadrantOf({ impact: 0, effort: 100 })).toBe("TIME_SINK");
  });
  it("moves by keys, finely with Shift, and not over the edge", () => {
    expect(stepped({ impact: 50, effort: 50 }, "ArrowUp", false)).toEqual({ impact: 55, effort: 50 });
    expect(stepped({ impact: 50, effort: 99 }, "ArrowRight", true)).toEqual({ impact: 50, effort: 100 });
    expect(stepped({ impact: 50, effort: 100 }, "ArrowRight", false)).toEqual({ impact: 50, effort: 100 });
    expect(stepped({ impact: 50, effort: 50 }, "Enter", false)).toBeNull();
  });
  it("says where something is", () => {
    expect(spoken({ impact: 60, effort: 10 })).toBe("Impact 60, effort 10: quick win");
  });
});
