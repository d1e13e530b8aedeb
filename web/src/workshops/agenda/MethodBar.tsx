import { i18n } from "@lingui/core";
import type { Phase } from "../methods/methodShape";
import { methods } from "../methods/methods";
import type { Method } from "../workshopBoard";
import styles from "./MethodBar.module.css";

const words: Record<Phase, string> = {
  open: i18n.t("talk"),
  diverge: i18n.t("write"),
  converge: i18n.t("sort and choose"),
  close: i18n.t({ id: "promise.deed", message: "promise" }),
};

/** How an agenda's time is spread over talking, writing, choosing and promising. */
export function MethodBar({
  steps,
}: {
  steps: readonly { method: Method; title: string | null; minutes: number }[];
}) {
  const used = (["open", "diverge", "converge", "close"] as const).filter((phase) =>
    steps.some((step) => methods[step.method].phase === phase),
  );
  return (
    <figure className={styles.figure}>
      <div className={styles.bar} aria-hidden>
        {[...steps.entries()].map(([place, step]) => (
          <span
            key={place}
            className={styles.part}
            data-phase={methods[step.method].phase}
            style={{ flexGrow: step.minutes }}
            title={i18n.t("{title}, {minutes} min", {
              title: step.title ?? methods[step.method].name,
              minutes: step.minutes,
            })}
          />
        ))}
      </div>
      <figcaption className={styles.legend}>
        {used.map((phase) => {
          const minutes = steps
            .filter((step) => methods[step.method].phase === phase)
            .reduce((sum, step) => sum + step.minutes, 0);
          return (
            <span key={phase} className={styles.key}>
              <span className={styles.swatch} data-phase={phase} aria-hidden />
              {i18n.t("{words} {minutes} min", { words: words[phase], minutes })}
            </span>
          );
        })}
      </figcaption>
    </figure>
  );
}
