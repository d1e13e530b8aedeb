import { i18n } from "@lingui/core";
import type { BoardStep } from "../workshopBoard";
import { clockMinutes, plannedRounds } from "./pace";

export type TimedStep = Pick<
  BoardStep,
  | "stepId"
  | "minutes"
  | "state"
  | "endsAt"
  | "remainingSeconds"
  | "method"
  | "visibility"
  | "anonymous"
  | "pace"
  | "sheetRound"
>;

interface PlannedTime {
  stepId: string;
  /** Minutes since midnight; null for steps that are over or left out. */
  startsAt: number | null;
}

const dayMinutes = 24 * 60;

/** Minutes since midnight by the reader's clock. */
export const minuteOfDay = (time: Date) => time.getHours() * 60 + time.getMinutes();

/**
 * When each step is to begin. Before the first step, everything counts from `from`; once a step runs, what follows counts
 * from the end of the current step, so that an extension moves all that is still to come.
 */
export function plannedTimes(steps: readonly TimedStep[], from: number, now: Date): PlannedTime[] {
  const current = steps.find((step) => step.state === "RUNNING" || step.state === "PAUSED");
  const begun = current !== undefined || steps.some((step) => step.state === "ENDED");
  let next = begun ? minuteOfDay(current ? endOf(current, now) : now) : from;
  return steps.map((step) => {
    if (step.state !== "PLANNED") return { stepId: step.stepId, startsAt: null };
    const startsAt = next % dayMinutes;
    next += step.minutes;
    return { stepId: step.stepId, startsAt };
  });
}

/** When each step begins if nothing changes, in minutes since midnight. */
export function startsOf(steps: readonly { minutes: number }[], from: number): number[] {
  let next = from;
  return steps.map(({ minutes }) => {
    const startsAt = next % dayMinutes;
    next += minutes;
    return startsAt;
  });
}

/** The minute at which everything is over. */
export function plannedEnd(steps: readonly TimedStep[], from: number, now: Date): number | null {
  const times = plannedTimes(steps, from, now);
  const last = steps.findLastIndex((step) => step.state === "PLANNED");
  const startsAt = times[last]?.startsAt;
  return startsAt === undefined || startsAt === null
    ? null
    : (startsAt + (steps[last]?.minutes ?? 0)) % dayMinutes;
}

/** How long what is still to come takes by plan. */
export const minutesToCome = (steps: readonly Pick<TimedStep, "state" | "minutes">[]): number =>
  steps.filter(({ state }) => state === "PLANNED").reduce((sum, { minutes }) => sum + minutes, 0);

/** By how many minutes the workshop will end later than its agenda says, if nothing changes; negative where it is ahead. Null before it begins, and on another day than that: nobody planned the night. */
export function behindPlan(steps: readonly TimedStep[], startedAt: string | null, now: Date): number | null {
  if (!startedAt || new Date(startedAt).toDateString() !== now.toDateString()) return null;
  const planned = steps
    .filter(({ state }) => state !== "SKIPPED")
    .reduce((sum, { minutes }) => sum + minutes, 0);
  const current = steps.find(({ state }) => state === "RUNNING" || state === "PAUSED");
  const end = (current ? endOf(current, now) : now).getTime() + minutesToCome(steps) * 60_000;
  return Math.round((end - Date.parse(startedAt)) / 60_000) - planned;
}

/** The clock counts a round down where sheets go round in planned ones: those behind it are still to come. */
function endOf(step: TimedStep, now: Date): Date {
  const end = step.endsAt
    ? Math.max(Date.parse(step.endsAt), now.getTime())
    : now.getTime() + (step.remainingSeconds ?? 0) * 1000;
  const rounds = Math.max(0, (plannedRounds(step) ?? 1) - step.sheetRound);
  return new Date(end + rounds * clockMinutes(step) * 60_000);
}

/** `09:05`. */
export const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** `10:00` as minutes since midnight; null if it is no time. */
export function readClock(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2])];
  return parts && hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** `45 min`, `1 h 30 min`. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return i18n.t("{rest} min", { rest });
  return rest === 0 ? `${hours} h` : i18n.t("{hours} h {rest} min", { hours, rest });
}
