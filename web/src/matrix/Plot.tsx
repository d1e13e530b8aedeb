import { i18n } from "@lingui/core";
import { classes } from "../design/classes";
import styles from "./Plot.module.css";
import { quadrantNames, quadrants } from "./places";

/** The plane of impact and effort with its quadrants; what stands on it comes as children, placed in percent from the left below. */
export function Plot({
  ref,
  isDragging = false,
  label = i18n.t("Impact and effort"),
  className,
  children,
}: {
  ref?: React.Ref<HTMLDivElement>;
  isDragging?: boolean;
  label?: string;
  className?: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <figure className={classes(styles.figure, className)} aria-label={label}>
      <div className={styles.impact} aria-hidden>
        {i18n.t("Impact →")}
      </div>
      <div ref={ref} className={styles.plot} data-plot data-dragging={isDragging || undefined}>
        {quadrants.map((quadrant) => (
          <div key={quadrant} className={styles.quadrant} data-quadrant={quadrant}>
            {quadrantNames[quadrant]}
          </div>
        ))}
        {children}
      </div>
      <div className={styles.effort} aria-hidden>
        {i18n.t("Effort →")}
      </div>
    </figure>
  );
}
