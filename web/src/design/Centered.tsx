import styles from "./Centered.module.css";

/** One message in the middle of an otherwise empty page. */
export function Centered({
  art,
  title,
  children,
  actions,
}: {
  art?: React.ReactNode;
  title: string;
  children: React.ReactNode;
  actions: React.ReactNode;
}) {
  return (
    <div className={styles.centered}>
      {art}
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{children}</p>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
