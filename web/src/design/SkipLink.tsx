import styles from "./SkipLink.module.css";

/** The first stop of the keyboard: leads past what stands on every page. Only seen while it has the focus. */
export function SkipLink({ to, children }: { to: string; children: React.ReactNode }) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {children}
    </a>
  );
}
