import { i18n } from "@lingui/core";
import type { ControlAction } from "./useSteering";

/** What was done, for those who did not do it themselves. */
export const controlWords: Record<ControlAction, string> = {
  STEP_STARTED: i18n.t("A step was started."),
  STEP_ENDED: i18n.t("A step was ended."),
  STEP_SKIPPED: i18n.t("A step was left out."),
  STEP_PAUSED: i18n.t("The timer was paused."),
  STEP_RESUMED: i18n.t("The timer ran on."),
  STEP_EXTENDED: i18n.t("A step was given more time."),
  STEP_MOVED: i18n.t("A step was moved."),
  DOOR_LOCKED: i18n.t("The door was locked."),
  DOOR_UNLOCKED: i18n.t("The door was opened."),
  CARD_SPOTLIT: i18n.t("A card was put into the spotlight."),
  SPOTLIGHT_ENDED: i18n.t("The spotlight was turned off."),
  CARDS_REVEALED: i18n.t("Hidden cards were revealed."),
  VOTING_ROUND_OPENED: i18n.t("A vote was opened."),
  VOTING_ROUND_CLOSED: i18n.t("A vote was closed."),
  SHEETS_PASSED: i18n.t("Sheets were passed on."),
  MIRROR_OPENED: i18n.t("The mirror was opened."),
  MIRROR_CLOSED: i18n.t("The mirror was closed."),
  GROUPS_FORMED: i18n.t("People were split into groups."),
  GROUPS_RECALLED: i18n.t("The groups were recalled."),
};
