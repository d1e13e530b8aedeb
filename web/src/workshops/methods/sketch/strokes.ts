/** A point on a square of 1000 by 1000. */
export type Point = readonly [x: number, y: number];

/** A drawing: each stroke a line through its points, as `M10 20L30 40M…`. */
export const strokesOf = (drawing: string): Point[][] =>
  drawing
    .split("M")
    .filter((stroke) => stroke !== "")
    .map((stroke) =>
      stroke.split("L").map((point): Point => {
        const [x = "0", y = "0"] = point.split(" ");
        return [Number(x), Number(y)];
      }),
    );

export const drawingOf = (strokes: readonly (readonly Point[])[]) =>
  strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join("L")}`)
    .join("");

/** The same line with as few points as keep it within `tolerance` of each (Ramer, Douglas and Peucker). */
export function simplified(stroke: readonly Point[], tolerance = 4): Point[] {
  const first = stroke[0];
  const last = stroke.at(-1);
  if (!first || !last || stroke.length < 3) return [...stroke];
  let farthest = 0;
  let distance = 0;
  stroke.forEach((point, place) => {
    const apart = distanceOf(point, first, last);
    if (apart > distance) [farthest, distance] = [place, apart];
  });
  if (distance <= tolerance) return [first, last];
  return [
    ...simplified(stroke.slice(0, farthest + 1), tolerance),
    ...simplified(stroke.slice(farthest), tolerance).slice(1),
  ];
}

function distanceOf([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  // A line that ends where it began is no line: then it is the distance to that point.
  return length === 0
    ? Math.hypot(x - x1, y - y1)
    : Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length;
}
