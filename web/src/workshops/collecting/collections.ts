import { i18n } from "@lingui/core";
import { methods } from "../methods/methods";
import type { BoardStep, Collection, WorkshopBoard } from "../workshopBoard";

/** Whether cards are taken at this moment: before the step runs, within the window, or late where that is allowed. */
export const takes = ({ opensAt, until, late, closedAt }: Collection, now: number): boolean =>
  closedAt === null && Date.parse(opensAt) <= now && (now < Date.parse(until) || late === "UNTIL_STEP_ENDS");

/** The steps that have a collection and have not run. */
export const collecting = (board: WorkshopBoard): (BoardStep & { collection: Collection })[] =>
  board.state === "CLOSED"
    ? []
    : board.agenda.filter(
        (step): step is BoardStep & { collection: Collection } =>
          mayCollect(step) && step.collection !== null,
      );

/** Steps in which somebody writes alone can collect before they run. */
export function mayCollect({ state, method }: BoardStep): boolean {
  const { writes, passesSheets } = methods[method];
  return state === "PLANNED" && writes !== undefined && !passesSheets;
}

/** The collection of a step as it is opened again with the step; null where it has none, or none that goes on. */
export function collectionOf({ collection }: BoardStep, now: number) {
  if (!collection || collection.closedAt !== null || Date.parse(collection.until) <= now) return null;
  const { opensAt, until, late, openingReminderAt, endingReminderAt } = collection;
  // Nobody is told twice.
  const isToCome = (at: string | null) => at !== null && Date.parse(at) > now;
  return {
    opensAt,
    until,
    late,
    remindAtOpening: isToCome(openingReminderAt),
    remindBeforeEnd: isToCome(endingReminderAt),
  };
}

const moment = new Intl.DateTimeFormat(i18n.locale, {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
});

/** `Tue, Dec 15, 18:00 GMT+1`, by the reader's clock. */
export const momentText = (value: string): string => moment.format(new Date(value));

/** What a field for date and time holds, by the reader's clock. */
export function toField(value: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}T${two(value.getHours())}:${two(value.getMinutes())}`;
}

/** The moment that such a field says; null where it says none. */
export function fromField(value: string): string | null {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** What holds now, in a sentence. */
export function windowText(collection: Collection, now: number): string {
  const { opensAt, until, late, closedAt } = collection;
  if (closedAt)
    return i18n.t("Closed {moment}. You can write again when the step runs.", {
      moment: momentText(closedAt),
    });
  if (now < Date.parse(opensAt))
    return i18n.t("Opens {moment}, until {end}.", {
      moment: momentText(opensAt),
      end: momentText(until),
    });
  if (now < Date.parse(until))
    return late === "UNTIL_STEP_ENDS"
      ? i18n.t("Open until {moment}. Late cards are taken until the step ends.", {
          moment: momentText(until),
        })
      : i18n.t("Open until {moment}.", { moment: momentText(until) });
  return late === "UNTIL_STEP_ENDS"
    ? i18n.t("Was due {moment}. Late cards are taken until the step ends.", { moment: momentText(until) })
    : i18n.t("Ended {moment}. You can write again when the step runs.", { moment: momentText(until) });
}
