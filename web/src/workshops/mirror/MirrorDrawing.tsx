import { i18n } from "@lingui/core";
import { places } from "../../design/places";
import { sideNames } from "../../design/sides";
import styles from "../results/charts/charts.module.css";
import { DrawingPage, Lines, line, margin, right, topBelow } from "../results/charts/DrawingPage";
import { Glyph } from "../results/charts/Glyph";
import { pageType as type } from "../results/charts/typeSizes";
import { wrapped } from "../results/charts/wrapped";
import { gapText, isFew, meanText, topText } from "./formulas";
import type { MirrorSideResult, StatementResult } from "./mirrorRounds";
import { points } from "./words";

const from = margin + type * 8.5;
const column = type * 3.2;
const dot = type * 0.75;
const barHeight = type * 3;

/** A closed round of the mirror as a drawing to take along. */
export function MirrorDrawing({
  results,
  nameOf,
  title,
  note,
}: {
  results: readonly StatementResult[];
  nameOf: (result: StatementResult) => string;
  title: string;
  note: string;
}) {
  let bottom = topBelow(title);
  const rows = results.map((result) => {
    const at = bottom;
    const lines = wrapped(nameOf(result), right - margin - type * 9, type * 1.12);
    let below = lines.length * line + type * 0.6;
    const sides = result.sides.map((side) => {
      const height = heightOf(side);
      const placed = { side, y: below + height };
      below += height + type * 0.7;
      return placed;
    });
    bottom += below + type * 1.4;
    return { result, at, lines, sides };
  });
  const notes = wrapped(note, right - margin, type * 0.9, 6);
  return (
    <DrawingPage title={title} height={bottom + notes.length * line + margin}>
      {rows.map(({ result, at, lines, sides }) => (
        <g key={result.statement} transform={`translate(0 ${at})`}>
          <Lines texts={lines} look={styles.card} size={type * 1.12} />
          {gapText(result) && (
            <text className={styles.number} fontSize={type * 1.2} x={right} y={line * 0.85} textAnchor="end">
              {`${i18n.t("Gap")} ${gapText(result)}`}
            </text>
          )}
          {sides.map(({ side, y }) => (
            <SideLine key={side.side} side={side} y={y} />
          ))}
        </g>
      ))}
      <Lines texts={notes} look={styles.axis} size={type * 0.9} y={bottom} />
    </DrawingPage>
  );
}

/** Room for its highest pile of dots, or for its bars. */
function heightOf(side: MirrorSideResult): number {
  if (side.hidden) return line;
  return isFew(side) ? Math.max(line, Math.max(...(side.counts ?? [0])) * (dot + 2) + 4) : barHeight;
}

/** One side on the five points; `y` is where its dots and bars stand. */
function SideLine({ side, y }: { side: MirrorSideResult; y: number }) {
  const word = { className: styles.value, fontSize: type, y: y - type * 0.3 };
  return (
    <g>
      <Glyph side={side.side} x={margin + type * 0.6} y={y - type * 0.65} size={type * 0.9} />
      <text {...word} x={margin + type * 1.6}>
        {sideNames[side.side]}
      </text>
      {side.hidden ? (
        <text {...word} className={styles.quiet} x={from}>
          {i18n.t("not enough answers")}
        </text>
      ) : (
        <>
          {(side.counts ?? []).map((count, point) => (
            <g key={points[point]} transform={`translate(${from + point * column} ${y})`}>
              <line className={styles.rule} x2={column - 4} />
              {isFew(side) ? (
                places(count).map((place) => (
                  <Glyph
                    key={place}
                    side={side.side}
                    x={(column - 4) / 2}
                    y={dot / 2 - 1 - place * (dot + 2)}
                    size={dot}
                  />
                ))
              ) : (
                <rect
                  className={styles.bar}
                  data-side={side.side}
                  width={column - 4}
                  y={-(count / Math.max(1, side.n ?? 0)) * barHeight}
                  height={(count / Math.max(1, side.n ?? 0)) * barHeight}
                />
              )}
            </g>
          ))}
          <text {...word} x={from + points.length * column + type}>
            {i18n.t("{share} extremely", { share: topText(side) })}
          </text>
          <text {...word} className={styles.axis} fontSize={type * 0.86} x={right} textAnchor="end">
            {i18n.t("mean {mean}, n {n}", { mean: meanText(side.mean), n: side.n })}
          </text>
        </>
      )}
    </g>
  );
}
