import { methods } from "../methods";
import type { Method } from "../workshopBoard";
import styles from "./MethodBar.module.css";

type Phase = "open" | "diverge" | "converge" | "close";

const phases: Record<Method, Phase> = {
  CHECK_IN: "open",
  BREAK: "open",
  DISCUSSION: "open",
  FREE_STEP: "open",
  PERCEPTION_MIRROR: "open",
  SILENT_WRITING: "diverge",
  BRAINWRITING: "diverge",
  ONE_TWO_FOUR_ALL: "diverge",
  CRAZY_EIGHTS: "diverge",
  HOW_MIGHT_WE: "diverge",
  CONCEPT_POSTER: "diverge",
  AFFINITY_CLUSTERING: "converge",
  DOT_VOTING: "converge",
  AGREE_DISAGREE_PASS: "converge",
  NUF: "converge",
  IMPACT_EFFORT: "converge",
  FEEDBACK_GRID: "converge",
  PROMISES: "close",
};

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
    steps.some((step) => phases[step.method] === phase),
  );
  return (
    <figure className={styles.figure}>
      <div className={styles.bar} aria-hidden>
        {[...steps.entries()].map(([place, step]) => (
          <span
            key={place}
            className={styles.part}
            data-phase={phases[step.method]}
            style={{ flexGrow: step.minutes }}
            title={`${step.title ?? methods[step.method].name}, ${step.minutes} min`}
          />
        ))}
      </div>
      <figcaption className={styles.legend}>
        {used.map((phase) => {
          const minutes = steps
            .filter((step) => phases[step.method] === phase)
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
