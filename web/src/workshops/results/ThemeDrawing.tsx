import styles from "./charts/charts.module.css";
import { DrawingPage, Lines, line, margin, right, topBelow } from "./charts/DrawingPage";
import { Glyph } from "./charts/Glyph";
import { pageType as type } from "./charts/typeSizes";
import { wrapped } from "./charts/wrapped";
import type { ThemeRow } from "./themeRows";

const nameLine = line * 1.1;
const inset = margin + type * 2.4;

/** The tree of themes as a drawing to take along. */
export function ThemeDrawing({ rows, title }: { rows: readonly ThemeRow[]; title: string }) {
  let bottom = topBelow(title);
  const themes = rows.map((row) => {
    const at = bottom;
    const lines = wrapped(row.name, right - margin - type * 8, type * 1.2);
    let below = lines.length * nameLine + line;
    const cards = row.cards.map((card) => {
      const texts = wrapped(card.text, right - inset - type * 8, type, 3);
      const placed = { card, texts, y: below };
      below += texts.length * line + type * 0.4;
      return placed;
    });
    bottom += below + type * 1.2;
    return { row, at, lines, cards, height: below };
  });
  return (
    <DrawingPage title={title} height={bottom}>
      {themes.map(({ row, at, lines, cards, height }) => (
        <g key={row.id} transform={`translate(0 ${at})`}>
          <Lines texts={lines} look={styles.card} size={type * 1.2} height={nameLine} />
          <text className={styles.number} fontSize={type * 1.3} x={right} y={line * 0.9} textAnchor="end">
            {row.number}
          </text>
          <text
            className={styles.axis}
            fontSize={type * 0.86}
            x={margin}
            y={lines.length * nameLine + line * 0.55}
          >
            {row.working}
          </text>
          <line
            className={styles.rule}
            x1={margin + type * 0.5}
            x2={margin + type * 0.5}
            y1={lines.length * nameLine + line}
            y2={height}
          />
          {cards.map(({ card, texts, y }) => (
            <g key={card.cardId} transform={`translate(0 ${y})`}>
              {card.side && (
                <Glyph side={card.side} x={inset - type * 0.9} y={line * 0.5} size={type * 0.85} />
              )}
              <Lines texts={texts} look={styles.value} size={type} x={inset} />
              <text className={styles.number} fontSize={type} x={right} y={line * 0.75} textAnchor="end">
                {card.value}
              </text>
            </g>
          ))}
        </g>
      ))}
    </DrawingPage>
  );
}
