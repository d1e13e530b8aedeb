import { expect, it } from "vitest";
import { type Extent, pagesOf } from "./pagesOf";

const rows = (...heights: number[]) => {
  let top = 0;
  return heights.map((height) => {
    const from = top;
    top += height + 10;
    return { from, to: from + height };
  });
};

it("puts all on one page where there is room", () => {
  expect(pagesOf(rows(100, 100), 210)).toEqual([{ from: 0, to: 210 }]);
});

it("turns between rows, never within one", () => {
  expect(pagesOf(rows(100, 100, 100), 250)).toEqual([
    { from: 0, to: 210 },
    { from: 220, to: 320 },
  ]);
});

it("keeps together what stands beside each other, as high as its highest", () => {
  expect(
    pagesOf(
      [
        { from: 0, to: 80 },
        { from: 0, to: 100 },
        { from: 110, to: 200 },
      ],
      150,
    ),
  ).toEqual([
    { from: 0, to: 100 },
    { from: 110, to: 200 },
  ]);
});

it("gives a row that is too high a page of its own", () => {
  expect(pagesOf(rows(100, 400, 100), 250)).toHaveLength(3);
  expect(pagesOf([], 250)).toEqual([]);
});

it("keeps a name with what follows it, and tells where a page goes on under a name", () => {
  const [name, first, second, third] = rows(20, 100, 100, 100) as [Extent, Extent, Extent, Extent];
  const named = [{ ...name, heads: "Support" }, first, second, third];
  expect(pagesOf(named, 130)).toEqual([
    { from: 0, to: 130 },
    { from: 140, to: 240, under: "Support" },
    { from: 250, to: 350, under: "Support" },
  ]);
  expect(pagesOf([{ from: -110, to: -10 }, ...named], 130)[1]).toEqual({ from: 0, to: 130 });
});
