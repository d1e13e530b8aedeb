import styles from "./TagList.module.css";

/** Tags as far as there is room; the others are counted. */
export function TagList({ tags, most = 3 }: { tags: readonly string[]; most?: number }) {
  return (
    <span className={styles.tags}>
      {tags.slice(0, most).map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
      {tags.length > most && <span className={styles.more}>+{tags.length - most}</span>}
    </span>
  );
}
