import styles from "./Badge.module.css";
import { classes } from "./classes";

export type BadgeTone = "neutral" | "signal" | "positive" | "warning" | "danger" | "outline";

/** A word about how something stands. The word says it all; the tone only helps the eye. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
