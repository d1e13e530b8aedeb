import { i18n } from "@lingui/core";
import { NumberField } from "../../design/NumberField";
import { Switch } from "../../design/Switch";
import { methods } from "../methods/methods";
import type { StepPace } from "../workshopBoard";
import { changedPace, mostRounds, onSheets, paceTexts, usualExtension, usualTopic } from "./pace";
import styles from "./StepDialog.module.css";
import type { StepSettings } from "./stepSettings";

const usualRounds = 2;

/** How a step's time is cut, for the methods that cut it: rounds of sheets, topics, turns. */
export function PaceFields({
  settings,
  onChange,
}: {
  settings: StepSettings;
  onChange: (change: Partial<StepSettings>) => void;
}) {
  const { pace } = settings;
  const { discusses, round } = methods[settings.method];
  const set = (change: Partial<StepPace>) => onChange({ pace: changedPace(pace, change) });
  // What is chosen as it is anyhow follows when the usual changes.
  const orUsual = (value: number, usual: number) => (value === usual ? null : value);
  return (
    <>
      {onSheets(settings) && (
        <>
          <Switch
            label={i18n.t("A planned number of rounds")}
            hint={
              paceTexts(settings)[0] ??
              i18n.t("Each round takes all of the minutes, and you pass the sheets on as often as you like.")
            }
            isSelected={(pace?.rounds ?? null) !== null}
            onChange={(on) => set({ rounds: on ? usualRounds : null })}
          />
          {(pace?.rounds ?? null) !== null && (
            <NumberField
              label={i18n.t("Rounds")}
              value={pace?.rounds ?? usualRounds}
              onChange={(rounds) => set({ rounds })}
              min={1}
              max={mostRounds}
            />
          )}
        </>
      )}
      {discusses && (
        <div className={styles.pair}>
          <NumberField
            label={i18n.t("Minutes for a topic")}
            value={pace?.topicMinutes ?? usualTopic}
            onChange={(minutes) => set({ topicMinutes: orUsual(minutes, usualTopic) })}
            min={1}
            max={60}
          />
          <NumberField
            label={i18n.t("Minutes when it goes on")}
            value={pace?.extensionMinutes ?? usualExtension}
            onChange={(minutes) => set({ extensionMinutes: orUsual(minutes, usualExtension) })}
            min={1}
            max={60}
          />
        </div>
      )}
      {round?.seconds !== undefined && (
        <NumberField
          label={i18n.t("Seconds to present, each")}
          value={pace?.turnSeconds ?? round.seconds}
          onChange={(seconds) => set({ turnSeconds: orUsual(seconds, round.seconds ?? 0) })}
          min={15}
          max={900}
          step={15}
        />
      )}
    </>
  );
}
