import type { Side } from "../../../design/sides";
import styles from "./charts.module.css";

/** A side's sign within a drawing: square, circle or triangle around a point. */
export function Glyph({ side, x, y, size }: { side: Side; x: number; y: number; size: number }) {
  const half = size / 2;
  return (
    <g className={styles.glyph} data-side={side} transform={`translate(${x} ${y})`}>
      {side === "VENDOR" && <rect x={-half} y={-half} width={size} height={size} rx={size / 6} />}
      {side === "CUSTOMER" && <circle r={half} />}
      {side === "PARTNER" && <path d={`M0 ${-half}L${half} ${half}H${-half}Z`} />}
    </g>
  );
}
