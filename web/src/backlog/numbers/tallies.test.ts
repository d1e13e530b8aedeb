import { describe, expect, it } from "vitest";
import { everyMonth, lastDayOf, ranked } from "./tallies";

describe("counting the backlog", () => {
  it("puts the largest first and what has no value last", () => {
    const { shown, total } = ranked(
      [
        { value: "none", label: "Without", count: 9 },
        { value: "a", label: "A", count: 2 },
        { value: "b", label: "B", count: 5 },
      ],
      10,
    );
    expect(shown.map(({ value }) => value)).toEqual(["b", "a", "none"]);
    expect(total).toBe(16);
  });
  it("counts what there is no room for", () => {
    const many = Array.from({ length: 5 }, (_, at) => ({ value: `${at}`, label: `${at}`, count: at + 1 }));
    const { shown, others } = ranked(many, 2);
    expect(shown.map(({ count }) => count)).toEqual([5, 4]);
    expect(others).toBe(6);
  });
  it("shows quiet months too, over the turn of the year", () => {
    expect(
      everyMonth(
        [
          { month: "2027-02-01", count: 1 },
          { month: "2026-11-01", count: 3 },
        ],
        24,
      ),
    ).toEqual([
      { month: "2026-11-01", count: 3 },
      { month: "2026-12-01", count: 0 },
      { month: "2027-01-01", count: 0 },
      { month: "2027-02-01", count: 1 },
    ]);
    expect(everyMonth([], 12)).toEqual([]);
  });
  it("gives a young backlog the months before it, so that a bar stands in a row", () => {
    expect(everyMonth([{ month: "2026-02-01", count: 4 }], 24, 3).map(({ month }) => month)).toEqual([
      "2025-12-01",
      "2026-01-01",
      "2026-02-01",
    ]);
  });
  it("knows how long February is", () => {
    expect(lastDayOf("2028-02-01")).toBe("2028-02-29");
    expect(lastDayOf("2026-12-01")).toBe("2026-12-31");
  });
});
