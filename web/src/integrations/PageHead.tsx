import styles from "./Integrations.module.css";

/** What a page is for, and the one thing that is mostly done on it. */
export function PageHead({
  title,
  badge,
  lead,
  children,
}: {
  title: string;
  /** How it stands. */
  badge?: React.ReactNode;
  lead: React.ReactNode;
  children?: React.ReactNode;
}) {
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        <div className={styles.titleLine}>
          <h1 className={styles.title} dir="auto">
            {title}
          </h1>
          {badge}
        </div>
        <p className={styles.lead}>{lead}</p>
      </div>
      {children && <div className={styles.headActions}>{children}</div>}
    </header>
  );
}
