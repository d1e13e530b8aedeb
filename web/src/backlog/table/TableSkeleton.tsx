import { Skeleton } from "../../design/Skeleton";
import styles from "./ItemTable.module.css";

export function TableSkeleton() {
  return (
    <div
      className={styles.grid}
      role="status"
      aria-label="Loading the backlog"
      style={{ "--columns": "2.75rem minmax(14rem, 1fr) 8rem 12rem 6.75rem" } as React.CSSProperties}
    >
      {[70, 55, 82, 64, 48, 76].map((width) => (
        <div key={width} className={styles.row}>
          <div className={styles.box} />
          <div className={styles.what}>
            <Skeleton width={`${width}%`} height="1.1em" />
            <Skeleton width="40%" height="0.8em" />
          </div>
          <div className={styles.cell} data-column="status">
            <Skeleton width="5rem" height="1.25rem" />
          </div>
          <div className={styles.cell} data-column="votes">
            <Skeleton height="1.5rem" />
          </div>
        </div>
      ))}
    </div>
  );
}
