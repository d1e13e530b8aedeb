import { i18n } from "@lingui/core";
import { classes } from "../../design/classes";
import { clockText, secondsLeft } from "../../design/Timer";
import { useWorkshop } from "../useWorkshop";
import styles from "./StepStrip.module.css";

const stateWords = {
  PLANNED: i18n.t("to come"),
  RUNNING: i18n.t("now"),
  PAUSED: i18n.t("paused"),
  ENDED: i18n.t("done"),
  SKIPPED: i18n.t("left out"),
};

/** The agenda as one line: a step's length is its time, what is done is ink, what runs is lit. */
export function StepStrip() {
  const { board, now } = useWorkshop();
  return (
    <ol className={styles.strip} aria-label={i18n.t("Agenda")}>
      {board.agenda.map((step) => {
        const current = step.stepId === board.currentStepId;
        const left = current ? secondsLeft({ ...step, now }) : null;
        return (
          <li
            key={step.stepId}
            className={classes(styles.step, styles[step.state], current && styles.current)}
            style={{ flexGrow: Math.max(step.minutes, 3) }}
            aria-current={current ? "step" : undefined}
            title={i18n.t("{title} · {minutes} min · {state}", {
              title: step.title ?? i18n.t("Step"),
              minutes: step.minutes,
              state: stateWords[step.state],
            })}
          >
            <span className="visually-hidden">
              {i18n.t("{title}, {minutes} minutes, {state}", {
                title: step.title ?? i18n.t("Step"),
                minutes: step.minutes,
                state: stateWords[step.state],
              })}
              {left ? `, ${i18n.t("{clock} left", { clock: clockText(left) })}` : ""}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
