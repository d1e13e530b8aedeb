import { i18n } from "@lingui/core";
import { Skeleton } from "../../design/Skeleton";
import styles from "./Changelog.module.css";

/** The places of a few entries while they are on their way. */
export function ChangelogSkeleton() {
  return (
    <div className={styles.entries} role="status" aria-label={i18n.t("Loading the changelog")}>
      {[62, 48, 70].map((width) => (
        <div key={width} className={styles.entry}>
          <Skeleton width={`${width}%`} height="1.4rem" />
          <Skeleton width="92%" />
          <Skeleton width="38%" />
        </div>
      ))}
    </div>
  );
}
