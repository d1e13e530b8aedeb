import { i18n } from "@lingui/core";
import { AxisBottom, AxisLeft } from "@visx/axis";
import type { scaleLinear } from "@visx/scale";
import { quadrantNames, quadrants } from "../../../matrix/places";
import styles from "./charts.module.css";

type Scale = ReturnType<typeof scaleLinear<number>>;

/** The plane of impact and effort: its four quarters and its two axes. */
export function Plane({
  width,
  height,
  x,
  y,
  type,
}: {
  width: number;
  height: number;
  x: Scale;
  y: Scale;
  /** The size of its letters. */
  type: number;
}) {
  return (
    <>
      {quadrants.map((quadrant, index) => {
        const [right, below] = [index % 2, Math.floor(index / 2)];
        return (
          <g key={quadrant}>
            <rect
              className={styles.quadrant}
              data-quadrant={quadrant}
              x={right ? x(50) : 0}
              y={below ? y(50) : 0}
              width={width / 2}
              height={height / 2}
            />
            <text
              className={styles.corner}
              fontSize={type}
              x={right ? width - type * 0.6 : type * 0.6}
              y={below ? height - type * 0.7 : type * 1.4}
              textAnchor={right ? "end" : "start"}
            >
              {quadrantNames[quadrant]}
            </text>
          </g>
        );
      })}
      <AxisBottom
        scale={x}
        top={height}
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
      <text className={styles.axis} fontSize={type} x={width / 2} y={height + type * 3.2} textAnchor="middle">
        {i18n.t("Effort →")}
      </text>
      <text
        className={styles.axis}
        fontSize={type}
        transform={`translate(${-type * 2.6} ${height / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {i18n.t("Impact →")}
      </text>
    </>
  );
}
