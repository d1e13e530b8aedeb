import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { meanText } from "../ratingFormulas";
import { numbered } from "./chartData";
import type { ChartProps } from "./chartProps";
import styles from "./charts.module.css";
import { Plane } from "./Plane";
import { Spread } from "./Spread";
import { wrapped } from "./wrapped";

/** Cards where the sides put them: a number at the mean over the sides, and each shown side's own sign around it. */
export function ImpactMap({
  ref,
  data,
  width,
  type,
  title,
  mostHeight = Number.POSITIVE_INFINITY,
  isBare = false,
}: ChartProps) {
  const margin = { top: type * 0.5, right: type * 0.5, bottom: type * 4.2, left: type * 3.6 };
  const inner = {
    width: width - margin.left - margin.right,
    height: Math.min(width * 0.72, type * 40, mostHeight - margin.top - margin.bottom),
  };
  const x = scaleLinear({ domain: [0, 100], range: [0, inner.width] });
  const y = scaleLinear({ domain: [0, 100], range: [inner.height, 0] });
  const rated = data.rows.filter((row) => row.result.mean);
  const isNamed = width > type * 44 && rated.length <= 14;
  const plane = inner.height + margin.top + margin.bottom;
  // Where names have no room beside the numbers they stand below, so that a picture of it says all.
  const legend = isNamed || isBare ? [] : rated.map((row) => wrapped(numbered(row), width, type, 1)[0] ?? "");
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
        <Plane width={inner.width} height={inner.height} x={x} y={y} type={type} />
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
