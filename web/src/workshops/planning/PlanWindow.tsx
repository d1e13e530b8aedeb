import { TextField } from "../../design/TextField";
import { clockText, readClock } from "../agenda/plannedTimes";
import styles from "./PlanWindow.module.css";

/** From when until when there is time; until when may be left open. */
export function PlanWindow({
  from,
  until,
  onFrom,
  onUntil,
}: {
  from: number;
  until: number | null;
  onFrom: (minute: number) => void;
  onUntil: (minute: number | null) => void;
}) {
  return (
    <div className={styles.window}>
      <TextField
        label="From"
        type="time"
        value={clockText(from)}
        onChange={(text) => {
          const minute = readClock(text);
          if (minute !== null) onFrom(minute);
        }}
      />
      <TextField
        label="Until"
        type="time"
        value={until === null ? "" : clockText(until)}
        onChange={(text) => onUntil(readClock(text))}
      />
    </div>
  );
}
