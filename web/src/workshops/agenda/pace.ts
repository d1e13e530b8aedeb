import { i18n } from "@lingui/core";
import { methods } from "../methods/methods";
import type { StepPace, StepPlan } from "../workshopBoard";

const asUsual: StepPace = { rounds: null, topicMinutes: null, extensionMinutes: null, turnSeconds: null };

/** Minutes of a topic, and of its extension, where nobody says otherwise. */
export const usualTopic = 5;
export const usualExtension = 2;

/** The most rounds in which sheets go round. */
export const mostRounds = 6;

type Paced = Pick<StepPlan, "method" | "minutes" | "visibility" | "anonymous" | "pace">;

/** The pace with a change; null where nothing is other than usual. */
export function changedPace(pace: StepPace | null, change: Partial<StepPace>): StepPace | null {
  const changed = { ...asUsual, ...pace, ...change };
  return Object.values(changed).every((value) => value === null) ? null : changed;
}

/** Whether sheets go round in the step. */
export const onSheets = ({ method, visibility, anonymous }: Omit<Paced, "minutes" | "pace">) =>
  methods[method].passesSheets === true && visibility === "SILENT" && !anonymous;

/** In how many rounds the step's minutes are shared; null where each round has all of them. */
export const plannedRounds = (step: Paced): number | null =>
  onSheets(step) ? (step.pace?.rounds ?? null) : null;

/** For how many minutes the clock runs. */
export const clockMinutes = (step: Paced): number => step.minutes / (plannedRounds(step) ?? 1);

/** How the step's time is cut, where that is not as always. */
export function paceTexts(step: Paced): string[] {
  const { discusses, round } = methods[step.method];
  const { topicMinutes, extensionMinutes, turnSeconds } = step.pace ?? asUsual;
  const rounds = plannedRounds(step);
  const texts: string[] = [];
  if (rounds !== null)
    texts.push(
      i18n.t("{rounds, plural, one {# round} other {# rounds}} of {minutes} min", {
        rounds,
        minutes: Math.round(clockMinutes(step) * 10) / 10,
      }),
    );
  if (discusses && topicMinutes !== null) texts.push(i18n.t("{topicMinutes} min a topic", { topicMinutes }));
  if (discusses && extensionMinutes !== null)
    texts.push(i18n.t("{extensionMinutes} min more each time", { extensionMinutes }));
  if (round && turnSeconds !== null) texts.push(i18n.t("{turnSeconds} seconds a turn", { turnSeconds }));
  return texts;
}
