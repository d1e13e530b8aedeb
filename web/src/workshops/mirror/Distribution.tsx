import { places } from "../../design/places";
import { isFew } from "./formulas";
import styles from "./MirrorResults.module.css";
import type { MirrorSideResult } from "./mirrorRounds";
import { points } from "./words";

/** A side's answers on the five points: a dot a person where these are few, else bars of shares. The table says the same. */
export function Distribution({ side }: { side: MirrorSideResult }) {
  const counts = side.counts ?? [];
  const few = isFew(side);
  return (
    <span className={styles.points} data-side={side.side} data-few={few || undefined} aria-hidden>
      {counts.map((count, point) => (
        <span key={points[point]} className={styles.point}>
          {few ? (
            places(count).map((place) => <span key={place} className={styles.dot} />)
          ) : (
            <span
              className={styles.bar}
              style={{ blockSize: `${(count / Math.max(1, side.n ?? 0)) * 100}%` }}
            />
          )}
        </span>
      ))}
    </span>
  );
}
