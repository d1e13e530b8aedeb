import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { Line } from "@visx/shape";
import { sideNames } from "../../../design/sides";
import { quadrantNames, quadrants } from "../../../matrix/places";
import { meanText } from "../ratingFormulas";
import type { ChartRow } from "./chartData";
import type { ChartProps } from "./chartProps";
import styles from "./charts.module.css";
import { Glyph } from "./Glyph";
import { wrapped } from "./wrapped";

/** Cards where the sides put them: a number at the mean over the sides, and each shown side's own sign around it. */
export function ImpactMap({ ref, data, width, type, title }: ChartProps) {
  const margin = { top: type * 0.5, right: type * 0.5, bottom: type * 4.2, left: type * 3.6 };
  const inner = { width: width - margin.left - margin.right, height: Math.min(width * 0.72, type * 40) };
  const x = scaleLinear({ domain: [0, 100], range: [0, inner.width] });
  const y = scaleLinear({ domain: [0, 100], range: [inner.height, 0] });
  const rated = data.rows.filter((row) => row.result.mean);
  const isNamed = width > type * 44 && rated.length <= 14;
  const plane = inner.height + margin.top + margin.bottom;
  // Where names have no room beside the numbers they stand below, so that a picture of it says all.
  const legend = isNamed
    ? []
    : rated.map((row) => wrapped(`${row.rank}. ${row.text}`, width, type, 1)[0] ?? "");
  const height = plane + legend.length * type * 1.6;

  return (
    <svg
      ref={ref}
      role="img"
      aria-label={title}
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Group left={margin.left} top={margin.top}>
        {quadrants.map((quadrant, index) => {
          const [right, below] = [index % 2, Math.floor(index / 2)];
          return (
            <g key={quadrant}>
              <rect
                className={styles.quadrant}
                data-quadrant={quadrant}
                x={right ? x(50) : 0}
                y={below ? y(50) : 0}
                width={inner.width / 2}
                height={inner.height / 2}
              />
              <text
                className={styles.corner}
                fontSize={type}
                x={right ? inner.width - type * 0.6 : type * 0.6}
                y={below ? inner.height - type * 0.7 : type * 1.4}
                textAnchor={right ? "end" : "start"}
              >
                {quadrantNames[quadrant]}
              </text>
            </g>
          );
        })}
        <AxisBottom
          scale={x}
          top={inner.height}
          numTicks={5}
          tickLabelProps={{ className: styles.tick ?? "", fontSize: type * 0.8, textAnchor: "middle" }}
          axisLineClassName={styles.rule ?? ""}
          hideTicks
        />
        <AxisLeft
          scale={y}
          numTicks={5}
          tickLabelProps={{
            className: styles.tick ?? "",
            fontSize: type * 0.8,
            textAnchor: "end",
            dy: "0.3em",
          }}
          axisLineClassName={styles.rule ?? ""}
          hideTicks
        />
        <text
          className={styles.axis}
          fontSize={type}
          x={inner.width / 2}
          y={inner.height + type * 3.2}
          textAnchor="middle"
        >
          Effort →
        </text>
        <text
          className={styles.axis}
          fontSize={type}
          transform={`translate(${-type * 2.6} ${inner.height / 2}) rotate(-90)`}
          textAnchor="middle"
        >
          Impact →
        </text>
        {rated.map((row) => (
          <Spread key={row.cardId} row={row} x={x} y={y} type={type} />
        ))}
        {rated.map((row) => {
          const [left, top] = [x(row.result.mean?.effort ?? 0), y(row.result.mean?.impact ?? 0)];
          const isLeft = left > inner.width * 0.62;
          return (
            <Group key={row.cardId} left={left} top={top}>
              <title>{`${row.text}: ${row.result.mean ? meanText(row.result.mean, "IMPACT_EFFORT") : ""}`}</title>
              <circle className={styles.dot} r={type * 0.95} />
              <text className={styles.rank} fontSize={type} textAnchor="middle" dominantBaseline="central">
                {row.rank}
              </text>
              {isNamed &&
                wrapped(row.text, inner.width * 0.3, type, 2).map((line, index) => (
                  <text
                    key={line}
                    className={styles.name}
                    fontSize={type * 0.95}
                    x={(isLeft ? -1 : 1) * type * 1.4}
                    y={index * type * 1.15}
                    dominantBaseline="central"
                    textAnchor={isLeft ? "end" : "start"}
                  >
                    {line}
                  </text>
                ))}
            </Group>
          );
        })}
      </Group>
      {legend.map((text, index) => (
        <text key={text} className={styles.value} fontSize={type} y={plane + (index + 0.6) * type * 1.6}>
          {text}
        </text>
      ))}
    </svg>
  );
}

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
function Spread({
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
