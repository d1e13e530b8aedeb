import { i18n } from "@lingui/core";
import { PlanWindow } from "../planning/PlanWindow";
import type { PlannedWindow } from "../planning/useWindow";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./AgendaEditor.module.css";
import { clockText, durationText, minutesToCome, plannedEnd } from "./plannedTimes";

/** The running total, and from when until when it is planned. */
export function AgendaTimes({
  steps,
  window: { from, until },
  onWindow,
}: {
  steps: readonly BoardStep[];
  window: PlannedWindow;
  onWindow: (change: Partial<PlannedWindow>) => void;
}) {
  const { board } = useWorkshop();
  const kept = steps.filter((step) => step.state !== "SKIPPED");
  const total = kept.reduce((sum, step) => sum + step.minutes, 0);
  const end = plannedEnd(steps, from, new Date());
  return (
    <div className={styles.times}>
      {board.state === "PLANNED" && (
        <PlanWindow
          from={from}
          until={until}
          onFrom={(minute) => onWindow({ from: minute })}
          onUntil={(minute) => onWindow({ until: minute })}
        />
      )}
      <p className={styles.total} aria-live="polite">
        <strong>{durationText(board.state === "PLANNED" ? total : minutesToCome(steps))}</strong>
        <span>
          {board.state === "PLANNED"
            ? i18n.t("in {count} steps", { count: kept.length })
            : i18n.t({ id: "to come.minutes", message: "to come" })}
          {end !== null && `, ${i18n.t("until {clock}", { clock: clockText(end) })}`}
        </span>
      </p>
    </div>
  );
}
