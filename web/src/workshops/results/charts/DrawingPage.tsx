import type { ReactNode } from "react";
import styles from "./charts.module.css";
import { pageType } from "./typeSizes";
import { wrapped } from "./wrapped";

/** As wide as it fits on a slide or a page. */
export const width = 720;
export const line = pageType * 1.45;
export const margin = pageType;
export const right = width - margin;
const titleSize = pageType * 1.3;
const titleLine = line * 1.25;

const titleLines = (title: string) => wrapped(title, right - margin, titleSize);

/** Where what stands below the title begins. */
export const topBelow = (title: string) => margin + titleLines(title).length * titleLine + line * 0.6;

/** A drawing to take along: its title, and what is drawn below it. */
export function DrawingPage({
  title,
  height,
  children,
}: {
  title: string;
  height: number;
  children: ReactNode;
}) {
  return (
    <svg
      role="img"
      aria-label={title}
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Lines texts={titleLines(title)} look={styles.number} size={titleSize} y={margin} height={titleLine} />
      {children}
    </svg>
  );
}

/** Wrapped words, one line below the other; `y` is where the first begins. */
export function Lines({
  texts,
  look,
  size,
  x = margin,
  y = 0,
  height = line,
}: {
  texts: readonly string[];
  look: string | undefined;
  size: number;
  x?: number;
  y?: number;
  height?: number;
}) {
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: The same words may stand in two lines, and lines have nothing but their place.
    <text key={index} className={look} fontSize={size} x={x} y={y + height * (index + 0.8)}>
      {text}
    </text>
  ));
}
