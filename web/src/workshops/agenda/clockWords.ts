import { i18n } from "@lingui/core";
import { timeText } from "../../design/dates";
import type { BoardStep, WorkshopBoard } from "../workshopBoard";

/** What a screen reader says when somebody stops the clock of the running step, lets it go on, or moves its end. */
export function clockWords(before: WorkshopBoard, after: WorkshopBoard): string[] {
  const step = running(after);
  const earlier = running(before);
  if (!step || step.stepId !== earlier?.stepId) return [];
  const minutes = Math.round((step.remainingSeconds ?? 0) / 60);
  if (earlier.endsAt && !step.endsAt)
    return [i18n.t("The clock is paused, {minutes} min left.", { minutes })];
  if (!step.endsAt)
    return step.remainingSeconds === earlier.remainingSeconds
      ? []
      : [i18n.t("The clock now has {minutes} min left.", { minutes })];
  if (!earlier.endsAt)
    return [i18n.t("The clock runs again, until {time}.", { time: timeText(step.endsAt) })];
  return step.endsAt === earlier.endsAt
    ? []
    : [i18n.t("The clock now ends at {time}.", { time: timeText(step.endsAt) })];
}

const running = (board: WorkshopBoard): BoardStep | undefined =>
  board.agenda.find(
    ({ stepId, state }) => stepId === board.currentStepId && (state === "RUNNING" || state === "PAUSED"),
  );
