import styles from "./charts/charts.module.css";
import { drawingWidth as width } from "./charts/drawnAlone";
import { Glyph } from "./charts/Glyph";
import { pageType as type } from "./charts/typeSizes";
import { wrapped } from "./charts/wrapped";
import type { ThemeRow } from "./themeRows";

const line = type * 1.45;
const margin = type;
const inset = margin + type * 2.4;
const right = width - margin;

/** The tree of themes as a drawing to take along. */
export function ThemeDrawing({ rows, title }: { rows: readonly ThemeRow[]; title: string }) {
  let top = margin + line * 1.6;
  const themes = rows.map((row) => {
    const at = top;
    const lines = wrapped(row.name, right - margin - type * 8, type * 1.2);
    let below = lines.length * line * 1.1 + line;
    const cards = row.cards.map((card) => {
      const texts = wrapped(card.text, right - inset - type * 8, type, 3);
      const placed = { card, texts, y: below };
      below += texts.length * line + type * 0.4;
      return placed;
    });
    top += below + type * 1.2;
    return { row, at, lines, cards, height: below };
  });
  return (
    <svg
      role="img"
      aria-label={title}
      className={styles.chart}
      width={width}
      height={top}
      viewBox={`0 0 ${width} ${top}`}
    >
      <text className={styles.number} fontSize={type * 1.3} x={margin} y={margin + line * 0.8}>
        {title}
      </text>
      {themes.map(({ row, at, lines, cards, height }) => (
        <g key={row.id} transform={`translate(0 ${at})`}>
          {lines.map((text, index) => (
            <text
              key={text}
              className={styles.card}
              fontSize={type * 1.2}
              x={margin}
              y={line * 1.1 * (index + 0.8)}
            >
              {text}
            </text>
          ))}
          <text className={styles.number} fontSize={type * 1.3} x={right} y={line * 0.9} textAnchor="end">
            {row.number}
          </text>
          <text
            className={styles.axis}
            fontSize={type * 0.86}
            x={margin}
            y={lines.length * line * 1.1 + line * 0.55}
          >
            {row.working}
          </text>
          <line
            className={styles.rule}
            x1={margin + type * 0.5}
            x2={margin + type * 0.5}
            y1={lines.length * line * 1.1 + line}
            y2={height}
          />
          {cards.map(({ card, texts, y }) => (
            <g key={card.cardId} transform={`translate(0 ${y})`}>
              {card.side && (
                <Glyph side={card.side} x={inset - type * 0.9} y={line * 0.5} size={type * 0.85} />
              )}
              {texts.map((text, index) => (
                <text key={text} className={styles.value} fontSize={type} x={inset} y={line * (index + 0.75)}>
                  {text}
                </text>
              ))}
              <text className={styles.number} fontSize={type} x={right} y={line * 0.75} textAnchor="end">
                {card.value}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
