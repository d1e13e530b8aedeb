import styles from "./Snippet.module.css";

/** The part of a text that was found, with the words that matched. */
export function Snippet({ parts }: { parts: readonly { text: string; matched: boolean }[] }) {
  return (
    <span>
      {[...parts.entries()].map(([place, part]) =>
        part.matched ? (
          <mark key={place} className={styles.match}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}
