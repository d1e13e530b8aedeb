import styles from "./EightFrames.module.css";
import { frames } from "./pace";

/** The eight frames, those that are filled, and the one in which the clock wants to see everybody. */
export function Frames({
  label,
  filled,
  due,
  forRoom = false,
  children,
}: {
  label: string;
  /** How many. */
  filled: number;
  /** From 0; null while the clock does not run. */
  due: number | null;
  forRoom?: boolean;
  /** The same in words. */
  children: React.ReactNode;
}) {
  return (
    <section className={styles.eight} aria-label={label} data-room={forRoom || undefined}>
      <ol className={styles.frames} aria-hidden>
        {frames.map((frame) => (
          <li key={frame} data-filled={frame < filled || undefined} data-due={frame === due || undefined}>
            {frame + 1}
          </li>
        ))}
      </ol>
      <p className={styles.pace}>{children}</p>
    </section>
  );
}
