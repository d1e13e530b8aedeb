import styles from "./Notes.module.css";

/** What a place says that holds nothing yet: what will be here and what to do. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  level: Level = "h2",
}: {
  icon?: React.ReactNode;
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
  level?: "h1" | "h2" | "h3";
}) {
  return (
    <div className={styles.empty}>
      {icon && <span className={styles.art}>{icon}</span>}
      <Level className={styles.emptyTitle}>{title}</Level>
      {children && <div className={styles.emptyText}>{children}</div>}
      {action && <div className={styles.emptyAction}>{action}</div>}
    </div>
  );
}
