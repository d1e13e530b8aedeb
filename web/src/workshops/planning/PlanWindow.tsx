import { i18n } from "@lingui/core";
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
        label={i18n.t("From")}
        type="time"
        value={clockText(from)}
        onChange={(text) => {
          const minute = readClock(text);
          if (minute !== null) onFrom(minute);
        }}
      />
      <TextField
        label={i18n.t("Until")}
        type="time"
        value={until === null ? "" : clockText(until)}
        onChange={(text) => onUntil(readClock(text))}
      />
    </div>
  );
}
