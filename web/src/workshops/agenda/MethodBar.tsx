import type { Phase } from "../methods/methodShape";
import { methods } from "../methods/methods";
import type { Method } from "../workshopBoard";
import styles from "./MethodBar.module.css";

const words: Record<Phase, string> = {
  open: "talk",
  diverge: "write",
  converge: "sort and choose",
  close: "promise",
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
            title={`${step.title ?? methods[step.method].name}, ${step.minutes} min`}
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
              {words[phase]} {minutes} min
            </span>
          );
        })}
      </figcaption>
    </figure>
  );
}
