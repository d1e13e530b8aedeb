import { i18n } from "@lingui/core";
import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { sideNames } from "../../../design/sides";
import { type ChartValue, numbered } from "./chartData";
import type { ChartProps } from "./chartProps";
import styles from "./charts.module.css";
import { Glyph } from "./Glyph";
import { wrapped } from "./wrapped";

/** Cards below each other, their sides' bars beside each other, in one column for each thing that was asked. */
export function BarsChart({ ref, data, width, type, title, isBare = false }: ChartProps) {
  const columns = data.rows[0]?.groups.length ?? 1;
  const isStacked = width / columns < type * 14;
  const beside = isStacked ? 1 : columns;
  const gap = type * 1.6;
  const column = (width - gap * (beside - 1)) / beside;
  const track = { from: type * 1.6, to: column - type * 3.6 };
  const sides = data.rows[0]?.groups[0]?.values ?? [];
  const bar = scaleBand({
    domain: sides.map(({ side }) => side),
    range: [0, sides.length * type * 1.7],
    paddingInner: 0.25,
  });
  const long = scaleLinear({ domain: [0, data.most], range: [0, Math.max(track.to - track.from, 10)] });
  const isNamed = !(isBare && columns === 1);
  const named = type * (isNamed ? 1.7 : 0.4);
  const groupHeight = named + sides.length * type * 1.7;
  const line = type * 1.45;

  let top = type * 0.4;
  const rows = data.rows.map((row) => {
    const lines = wrapped(numbered(row), width - type * 6, type * 1.12);
    const head = lines.length * line;
    const at = top;
    top += head + (isStacked ? columns : 1) * groupHeight + type * (isBare ? 0.8 : 1.6);
    return { row, lines, head, at };
  });

  return (
    <svg
      ref={ref}
      role="img"
      aria-label={title}
      className={styles.chart}
      width={width}
      height={top}
      viewBox={`0 0 ${width} ${top}`}
    >
      {rows.map(({ row, lines, head, at }) => (
        <Group key={row.cardId} top={at}>
          {lines.map((text, index) => (
            <text key={text} className={styles.card} fontSize={type * 1.12} y={line * (index + 0.8)}>
              {text}
            </text>
          ))}
          <text className={styles.number} fontSize={type * 1.3} x={width} y={line * 0.85} textAnchor="end">
            {row.number}
          </text>
          {row.groups.map((group, index) => (
            <Group
              key={group.name}
              left={isStacked ? 0 : index * (column + gap)}
              top={head + (isStacked ? index * groupHeight : 0)}
            >
              {isNamed && (
                <text className={styles.axis} fontSize={type * 0.86} y={type * 1.25}>
                  {group.name}
                </text>
              )}
              {group.values.map((value) => (
                <SideBar
                  key={value.side}
                  value={value}
                  top={named + (bar(value.side) ?? 0)}
                  height={bar.bandwidth()}
                  from={track.from}
                  full={long(data.most)}
                  length={long(value.value ?? 0)}
                  type={type}
                />
              ))}
            </Group>
          ))}
        </Group>
      ))}
    </svg>
  );
}

function SideBar({
  value,
  top,
  height,
  from,
  full,
  length,
  type,
}: {
  value: ChartValue;
  top: number;
  height: number;
  from: number;
  full: number;
  length: number;
  type: number;
}) {
  return (
    <Group top={top}>
      <title>{`${sideNames[value.side]}: ${value.text}${value.hidden || value.n === null ? "" : `, n ${value.n}`}`}</title>
      <Glyph side={value.side} x={type * 0.6} y={height / 2} size={type * 0.9} />
      {value.hidden ? (
        <text
          className={styles.quiet}
          fontSize={type * 0.9}
          x={from}
          y={height / 2}
          dominantBaseline="central"
        >
          {i18n.t("not shown")}
        </text>
      ) : (
        <>
          <Bar className={styles.track ?? ""} x={from} width={full} height={height} rx={3} />
          <Bar
            className={styles.bar ?? ""}
            data-side={value.side}
            x={from}
            width={length}
            height={height}
            rx={3}
          />
          <text
            className={styles.value}
            fontSize={type * 0.95}
            x={from + full + type * 0.5}
            y={height / 2}
            dominantBaseline="central"
          >
            {value.text}
          </text>
        </>
      )}
    </Group>
  );
}
