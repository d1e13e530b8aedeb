import { i18n } from "@lingui/core";
import { Lightbulb } from "lucide-react";
import type { Hint } from "./hints";
import styles from "./PlanHints.module.css";

/** What to look at in a plan, each with its reason. Nothing is shown where everything fits. */
export function PlanHints({ hints }: { hints: readonly Hint[] }) {
  return (
    <div role="status">
      {hints.length > 0 && (
        <section className={styles.hints} aria-label={i18n.t("Hints about this plan")}>
          <h3 className={styles.heading}>
            <Lightbulb size={18} aria-hidden />
            {i18n.t("{count, plural, one {# thing} other {# things}} to look at", { count: hints.length })}
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
