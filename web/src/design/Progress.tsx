import { i18n } from "@lingui/core";
import { classes } from "./classes";
import styles from "./Progress.module.css";

/** How much of something is there: dots spent, people done. */
export function Progress({
  label,
  value,
  of,
  tone,
}: {
  label: string;
  value: number;
  of: number;
  tone?: "ink" | "signal";
}) {
  const share = of > 0 ? Math.min(1, value / of) : 0;
  return (
    <div
      className={classes(styles.track, tone === "signal" && styles.signal)}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={Math.min(value, of)}
      aria-valuetext={i18n.t("{value} of {of}", { value, of })}
    >
      <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
