import { classes } from "./classes";
import styles from "./Disclosure.module.css";

/** Something for the few who want to see it: folded away behind its name until it is asked for. */
export function Disclosure({
  summary,
  className,
  children,
}: {
  summary: React.ReactNode;
  className?: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <details className={classes(styles.disclosure, className)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
