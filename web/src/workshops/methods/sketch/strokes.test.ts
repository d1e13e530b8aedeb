import { expect, it } from "vitest";
import { drawingOf, type Point, simplified, strokesOf } from "./strokes";

it("writes and reads a drawing", () => {
  const strokes: Point[][] = [
    [
      [0, 0],
      [1000, 20],
    ],
    [[5, 5]],
  ];
  expect(drawingOf(strokes)).toBe("M0 0L1000 20M5 5");
  expect(strokesOf(drawingOf(strokes))).toEqual(strokes);
  expect(strokesOf("")).toEqual([]);
});

it("keeps corners and leaves out what lies on a line", () => {
  const straight: Point[] = Array.from({ length: 50 }, (_, x) => [x * 10, 0]);
  expect(simplified(straight)).toEqual([
    [0, 0],
    [490, 0],
  ]);
  expect(simplified([...straight, [490, 200]])).toEqual([
    [0, 0],
    [490, 0],
    [490, 200],
  ]);
});

it("keeps a loop that ends where it began", () => {
  const loop: Point[] = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 0],
  ];
  expect(simplified(loop)).toEqual(loop);
});
