import { i18n } from "@lingui/core";
import type { ControlAction } from "./useSteering";

/** What was done, for those who did not do it themselves; what everybody has seen stays. */
export const controlWords: Record<ControlAction, { said: string; stays?: true }> = {
  STEP_STARTED: { said: i18n.t("A step was started.") },
  STEP_ENDED: { said: i18n.t("A step was ended.") },
  STEP_SKIPPED: { said: i18n.t("A step was left out.") },
  STEP_PAUSED: { said: i18n.t("The timer was paused.") },
  STEP_RESUMED: { said: i18n.t("The timer ran on.") },
  STEP_EXTENDED: { said: i18n.t("A step was given more time.") },
  STEP_MOVED: { said: i18n.t("A step was moved.") },
  DOOR_LOCKED: { said: i18n.t("The door was locked.") },
  DOOR_UNLOCKED: { said: i18n.t("The door was opened.") },
  CARD_SPOTLIT: { said: i18n.t("A card was put into the spotlight.") },
  SPOTLIGHT_ENDED: { said: i18n.t("The spotlight was turned off.") },
  CARDS_REVEALED: { said: i18n.t("Hidden cards were revealed."), stays: true },
  VOTING_ROUND_OPENED: { said: i18n.t("A vote was opened."), stays: true },
  VOTING_ROUND_CLOSED: { said: i18n.t("A vote was closed."), stays: true },
  SHEETS_PASSED: { said: i18n.t("Sheets were passed on."), stays: true },
  MIRROR_OPENED: { said: i18n.t("The mirror was opened."), stays: true },
  MIRROR_CLOSED: { said: i18n.t("The mirror was closed."), stays: true },
  GROUPS_FORMED: { said: i18n.t("People were split into groups."), stays: true },
  GROUPS_RECALLED: { said: i18n.t("The groups were recalled."), stays: true },
};
