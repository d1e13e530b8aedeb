import styles from "./BrokenThread.module.css";

/** The thread of the product, torn: for pages that lead nowhere. */
export function BrokenThread() {
  return (
    <svg viewBox="0 0 320 72" className={styles.thread} aria-hidden>
      <path d="M0 36h88" className={styles.line} />
      <circle cx="98" cy="36" r="10" className={styles.node} />
      <path d="M108 36c22 0 24 0 34-10s12-14 20-14" className={styles.line} />
      <path d="M178 60c8 0 8-6 14-12s14-12 20-12" className={styles.line} />
      <circle cx="222" cy="36" r="10" className={styles.node} />
      <path d="M232 36h88" className={styles.line} />
    </svg>
  );
}
