import { i18n } from "@lingui/core";
import { Skeleton } from "../../design/Skeleton";
import styles from "./ItemTable.module.css";

/** Rows that are on their way. */
export function TableSkeleton() {
  return (
    <div className={styles.frame} role="status" aria-label={i18n.t("Loading the backlog")}>
      {[70, 55, 82, 64, 48, 76].map((width) => (
        <div key={width} className={styles.ghost}>
          <div className={styles.ghostText}>
            <Skeleton width={`${width}%`} height="1.1em" />
            <Skeleton width="40%" height="0.8em" />
          </div>
          <Skeleton width="5rem" height="1.25rem" />
          <Skeleton width="9rem" height="1.5rem" />
        </div>
      ))}
    </div>
  );
}
