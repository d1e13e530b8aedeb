import { classes } from "../design/classes";
import styles from "./Guide.module.css";

/** One chapter, with its address. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  /** The rule behind it, in a sentence. */
  lead: string;
  children: React.ReactNode;
}) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <header className={styles.sectionHead}>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{lead}</p>
      </header>
      {children}
    </section>
  );
}

/** Something as it is, under its name. */
export function Sample({
  name,
  note,
  stack,
  children,
}: {
  name: string;
  /** When it is used. */
  note?: string;
  /** Below each other instead of beside each other. */
  stack?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className={styles.sample}>
      <h3 className={styles.sampleName}>{name}</h3>
      {note && <p className={styles.note}>{note}</p>}
      <div className={classes(styles.sampleBody, stack && styles.stack)}>{children}</div>
    </div>
  );
}
