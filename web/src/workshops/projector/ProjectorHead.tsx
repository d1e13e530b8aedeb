import { i18n } from "@lingui/core";
import { Timer } from "../../design/Timer";
import { clockMinutes } from "../agenda/pace";
import { useWorkshop } from "../useWorkshop";
import styles from "./Projector.module.css";

/** Which workshop, which of its steps, and how long. */
export function ProjectorHead() {
  const { board, currentStep, now } = useWorkshop();
  const steps = board.agenda.filter((step) => step.state !== "SKIPPED");
  return (
    <header className={styles.head}>
      <p className={styles.title} dir="auto">
        {board.title}
      </p>
      {currentStep && (
        <>
          <p className={styles.place}>
            {i18n.t("Step {number} of {count}", {
              number: steps.findIndex((step) => step.stepId === currentStep.stepId) + 1,
              count: steps.length,
            })}
          </p>
          <div className={styles.clock}>
            <Timer
              endsAt={currentStep.endsAt}
              remainingSeconds={currentStep.remainingSeconds}
              minutes={clockMinutes(currentStep)}
              now={now}
            />
          </div>
        </>
      )}
    </header>
  );
}
