import { i18n } from "@lingui/core";
import type { BoardStep, WorkshopBoard } from "../workshopBoard";
import { clockText, minuteOfDay } from "./plannedTimes";

/** What a screen reader says when somebody pauses the timer of the running step, lets it go on, or moves its end. */
export function clockWords(before: WorkshopBoard, after: WorkshopBoard): string[] {
  const step = running(after);
  const earlier = running(before);
  if (!step || step.stepId !== earlier?.stepId) return [];
  const minutes = Math.round((step.remainingSeconds ?? 0) / 60);
  if (earlier.endsAt && !step.endsAt)
    return [i18n.t("The timer is paused, {minutes} min left.", { minutes })];
  if (!step.endsAt)
    return step.remainingSeconds === earlier.remainingSeconds
      ? []
      : [i18n.t("The timer now has {minutes} min left.", { minutes })];
  if (!earlier.endsAt)
    return [
      i18n.t("The timer runs on, until {time}.", { time: clockText(minuteOfDay(new Date(step.endsAt))) }),
    ];
  return step.endsAt === earlier.endsAt
    ? []
    : [i18n.t("The timer now ends at {time}.", { time: clockText(minuteOfDay(new Date(step.endsAt))) })];
}

const running = (board: WorkshopBoard): BoardStep | undefined =>
  board.agenda.find(
    ({ stepId, state }) => stepId === board.currentStepId && (state === "RUNNING" || state === "PAUSED"),
  );
