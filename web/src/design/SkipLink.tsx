import styles from "./SkipLink.module.css";

/**
 * The first stop of the keyboard: leads past what stands on every page. Only seen while it has the focus. It leaves the
 * address alone, whose fragment can be the secret of an invitation.
 */
export function SkipLink({ to, children }: { to: string; children: React.ReactNode }) {
  return (
    <a
      className={styles.skip}
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        const place = document.getElementById(to);
        place?.focus();
        place?.scrollIntoView({ block: "start" });
      }}
    >
      {children}
    </a>
  );
}
