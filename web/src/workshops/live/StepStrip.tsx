import { classes } from "../../design/classes";
import { clockText, secondsLeft } from "../../design/Timer";
import { useWorkshop } from "../useWorkshop";
import styles from "./StepStrip.module.css";

const stateWords = {
  PLANNED: "to come",
  RUNNING: "now",
  PAUSED: "paused",
  ENDED: "done",
  SKIPPED: "left out",
};

/** The agenda as one line: a step's length is its time, what is done is ink, what runs is lit. */
export function StepStrip() {
  const { board, now } = useWorkshop();
  return (
    <ol className={styles.strip} aria-label="Agenda">
      {board.agenda.map((step) => {
        const current = step.stepId === board.currentStepId;
        const left = current ? secondsLeft({ ...step, now }) : null;
        return (
          <li
            key={step.stepId}
            className={classes(styles.step, styles[step.state], current && styles.current)}
            style={{ flexGrow: Math.max(step.minutes, 3) }}
            aria-current={current ? "step" : undefined}
            title={`${step.title ?? "Step"} · ${step.minutes} min · ${stateWords[step.state]}`}
          >
            <span className="visually-hidden">
              {step.title ?? "Step"}, {step.minutes} minutes, {stateWords[step.state]}
              {left ? `, ${clockText(left)} left` : ""}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
