import { i18n } from "@lingui/core";
import { places } from "./places";
import styles from "./Skeleton.module.css";

/** A gray place for what is being loaded. */
export function Skeleton({ width = "100%", height = "1em" }: { width?: string; height?: string }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden data-loading />;
}

/** Some lines of text being loaded, told to screen readers once. */
export function SkeletonText({ lines = 3, label = i18n.t("Loading") }: { lines?: number; label?: string }) {
  return (
    <div className={styles.text} role="status" aria-label={label}>
      {places(lines).map((line) => (
        <Skeleton key={line} width={`${[64, 100, 92, 97][line % 4]}%`} />
      ))}
    </div>
  );
}
