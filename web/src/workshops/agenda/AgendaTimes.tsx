import { TextField } from "../../design/TextField";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./AgendaEditor.module.css";
import { clockText, durationText, plannedEnd, readClock } from "./plannedTimes";

/** The running total, and from when until when it is planned. */
export function AgendaTimes({
  steps,
  from,
  onFrom,
}: {
  steps: readonly BoardStep[];
  from: number;
  onFrom: (minute: number) => void;
}) {
  const { board } = useWorkshop();
  const kept = steps.filter((step) => step.state !== "SKIPPED");
  const total = kept.reduce((sum, step) => sum + step.minutes, 0);
  const left = steps.filter((step) => step.state === "PLANNED").reduce((sum, step) => sum + step.minutes, 0);
  const end = plannedEnd(steps, from, new Date());
  return (
    <div className={styles.times}>
      {board.state === "PLANNED" && (
        <div className={styles.from}>
          <TextField
            label="From"
            type="time"
            value={clockText(from)}
            onChange={(text) => {
              const minute = readClock(text);
              if (minute !== null) onFrom(minute);
            }}
          />
        </div>
      )}
      <p className={styles.total} aria-live="polite">
        <strong>{durationText(board.state === "PLANNED" ? total : left)}</strong>
        <span>
          {board.state === "PLANNED" ? `in ${kept.length} steps` : "to come"}
          {end !== null && `, until ${clockText(end)}`}
        </span>
      </p>
    </div>
  );
}
