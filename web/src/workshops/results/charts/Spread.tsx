import { Line } from "@visx/shape";
import { sideNames } from "../../../design/sides";
import { meanText } from "../ratingFormulas";
import type { ChartRow } from "./chartData";
import styles from "./charts.module.css";
import { Glyph } from "./Glyph";

interface Point {
  x: number;
  y: number;
}

/** A sign that would lie under the number stands at its edge, on the way to where it belongs. */
function beside(from: Point, to: Point, distance: number): Point {
  const apart = Math.hypot(to.x - from.x, to.y - from.y);
  if (apart >= distance) return to;
  if (apart < 1) return { x: from.x, y: from.y - distance };
  return {
    x: from.x + ((to.x - from.x) / apart) * distance,
    y: from.y + ((to.y - from.y) / apart) * distance,
  };
}

/** How far the sides are from each other. */
export function Spread({
  row,
  x,
  y,
  type,
}: {
  row: ChartRow;
  x: (value: number) => number;
  y: (value: number) => number;
  type: number;
}) {
  const from = { x: x(row.result.mean?.effort ?? 0), y: y(row.result.mean?.impact ?? 0) };
  return (
    <>
      {row.result.sides.map((side) => {
        if (side.hidden || !side.mean) return null;
        const to = beside(from, { x: x(side.mean.effort ?? 0), y: y(side.mean.impact ?? 0) }, type * 1.45);
        return (
          <g key={side.side}>
            <title>{`${row.text}, ${sideNames[side.side]}: ${meanText(side.mean, "IMPACT_EFFORT")}, n ${side.seen}`}</title>
            <Line from={from} to={to} className={styles.thread ?? ""} data-side={side.side} />
            <Glyph side={side.side} x={to.x} y={to.y} size={type * 0.95} />
          </g>
        );
      })}
    </>
  );
}
