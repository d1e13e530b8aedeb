import styles from "./LiveSign.module.css";

const words = { connecting: "Connecting", live: "Live", lost: "Reconnecting" };

/** Says whether changes arrive by themselves. */
export function LiveSign({ connection }: { connection: keyof typeof words }) {
  return (
    <span className={styles.sign} data-connection={connection} role="status">
      <span className={styles.dot} aria-hidden />
      {words[connection]}
    </span>
  );
}
