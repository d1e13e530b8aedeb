import { Lightbulb } from "lucide-react";
import { counted } from "../../design/counted";
import type { Hint } from "./hints";
import styles from "./PlanHints.module.css";

/** What to look at in a plan, each with its reason. Nothing is shown where everything fits. */
export function PlanHints({ hints }: { hints: readonly Hint[] }) {
  return (
    <div role="status">
      {hints.length > 0 && (
        <section className={styles.hints} aria-label="Hints about this plan">
          <h3 className={styles.heading}>
            <Lightbulb size={18} aria-hidden />
            {counted(hints.length, "thing")} to look at
          </h3>
          <ul className={styles.list}>
            {hints.map((hint) => (
              <li key={`${hint.kind}-${hint.text}`}>
                <strong className={styles.text}>{hint.text}</strong>{" "}
                <span className={styles.reason}>{hint.reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
