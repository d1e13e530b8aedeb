import { useId } from "react";
import styles from "./TitledSection.module.css";

/** One subject of a page of settings: its heading, what can be done beside it, and what it is about below. */
export function TitledSection({
  title,
  label,
  beside,
  children,
}: {
  title: string;
  /** What it is called, where that says more than the heading. */
  label?: string;
  /** Right of the heading: a button, a badge. */
  beside?: React.ReactNode;
  children: React.ReactNode;
}) {
  const id = useId();
  const heading = (
    <h2 id={id} className={styles.title}>
      {title}
    </h2>
  );
  return (
    <section className={styles.section} {...(label ? { "aria-label": label } : { "aria-labelledby": id })}>
      {beside ? (
        <div className={styles.head}>
          {heading}
          {beside}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}
