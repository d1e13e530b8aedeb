import { i18n } from "@lingui/core";
import styles from "./Sketch.module.css";

/** A drawing as others see it. */
export function Sketch({ drawing }: { drawing: string }) {
  return (
    <svg className={styles.sketch} viewBox="0 0 1000 1000" role="img" aria-label={i18n.t("Sketch")}>
      <path d={drawing} className={styles.line} />
    </svg>
  );
}
