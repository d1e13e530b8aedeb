import { i18n } from "@lingui/core";
import { quoted } from "../../design/quoted";
import { type Side, sides } from "../../design/sides";
import { durationText } from "../agenda/plannedTimes";
import { methods } from "../methods/methods";
import type { Method, StepPace, Visibility } from "../workshopBoard";

/** A step as plans and templates have it. */
export interface PlanStep {
  method: Method;
  title: string | null;
  minutes: number;
  visibility: Visibility;
  writers: readonly Side[];
  anonymous: boolean;
  pace: StepPace | null;
}

type HintKind =
  | "NOTHING_TO_VOTE_ON"
  | "NOTHING_TO_SORT"
  | "STAYS_HIDDEN"
  | "NO_BREAK"
  | "NOBODY_WRITES"
  | "TOO_LONG"
  | "NO_PROMISES";

/** Something that does not fit, and why that matters. Nothing is refused because of it. */
export interface Hint {
  kind: HintKind;
  text: string;
  reason: string;
}

/** As long as people listen well without one. */
const longestWithoutBreak = 90;

/** Votes on cards that were written before. */
const chooses = ({ method }: PlanStep) => methods[method].votes && !methods[method].writes;

/** What people write at the check-in is about themselves and is nothing to sort or choose. */
const gathers = (step: PlanStep) => methods[step.method].writes && step.method !== "CHECK_IN";

const nameOf = (step: PlanStep) => quoted(step.title?.trim() || methods[step.method].name);

/**
 * What a plan's reader should look at, in the order of the agenda.
 * @param present The sides that take part; all where that is not known yet.
 * @param minutes How long there is; null where nobody said until when.
 */
export function hintsOf(
  steps: readonly PlanStep[],
  { present = sides, minutes = null }: { present?: readonly Side[]; minutes?: number | null } = {},
): Hint[] {
  if (steps.length === 0) return [];
  return [
    ...steps.flatMap((step, place) =>
      stepHints(step, steps.slice(0, place), steps.slice(place + 1), present),
    ),
    ...breakHints(steps),
    ...wholeHints(steps, minutes),
  ];
}

function stepHints(
  step: PlanStep,
  before: readonly PlanStep[],
  after: readonly PlanStep[],
  present: readonly Side[],
): Hint[] {
  const hints: Hint[] = [];
  const nothingYet = !before.some(gathers);
  if (chooses(step) && nothingYet)
    hints.push({
      kind: "NOTHING_TO_VOTE_ON",
      text: i18n.t("{name} comes before anybody has written a card.", { name: nameOf(step) }),
      reason: i18n.t("A vote is on cards that are there. Put a step before it in which people write."),
    });
  if (step.method === "AFFINITY_CLUSTERING" && nothingYet)
    hints.push({
      kind: "NOTHING_TO_SORT",
      text: i18n.t("{name} comes before any card is revealed.", { name: nameOf(step) }),
      reason: i18n.t(
        "Only cards that everybody sees can be put together. Let people write first, then reveal.",
      ),
    });
  if (gathers(step) && step.visibility === "SILENT" && after.every((other) => other.method === "BREAK"))
    hints.push({
      kind: "STAYS_HIDDEN",
      text: i18n.t("Nothing follows {name}, whose cards are hidden.", { name: nameOf(step) }),
      reason: i18n.t(
        "What is not revealed before the close stays hidden for good. Leave time to read it together.",
      ),
    });
  if (methods[step.method].writes && !present.some((side) => step.writers.includes(side)))
    hints.push({
      kind: "NOBODY_WRITES",
      text: i18n.t("Nobody may write in {name}.", { name: nameOf(step) }),
      reason: i18n.t("Its method waits for cards, and none of the sides that take part may write any."),
    });
  return hints;
}

/** One hint for each stretch that is too long. A check-in in the middle opens another sitting, so people come rested. */
function breakHints(steps: readonly PlanStep[]): Hint[] {
  const hints: Hint[] = [];
  let stretch: PlanStep[] = [];
  const end = () => {
    const minutes = stretch.reduce((sum, step) => sum + step.minutes, 0);
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (minutes > longestWithoutBreak && first && last)
      hints.push({
        kind: "NO_BREAK",
        text:
          first === last
            ? i18n.t("{name} takes {duration} without a break.", {
                name: nameOf(first),
                duration: durationText(minutes),
              })
            : i18n.t("From {first} to {last} there are {duration} without a break.", {
                first: nameOf(first),
                last: nameOf(last),
                duration: durationText(minutes),
              }),
        reason: i18n.t("After {longestWithoutBreak} minutes attention is gone, on a screen even sooner.", {
          longestWithoutBreak,
        }),
      });
    stretch = [];
  };
  for (const step of steps) {
    if (step.method === "BREAK") end();
    else {
      if (step.method === "CHECK_IN") end();
      stretch.push(step);
    }
  }
  end();
  return hints;
}

function wholeHints(steps: readonly PlanStep[], minutes: number | null): Hint[] {
  const hints: Hint[] = [];
  const total = steps.reduce((sum, step) => sum + step.minutes, 0);
  if (minutes !== null && total > minutes)
    hints.push({
      kind: "TOO_LONG",
      text: i18n.t("The steps take {duration} more than there is time.", {
        duration: durationText(total - minutes),
      }),
      reason: i18n.t(
        "Whoever has to leave on time misses the end, where promises are made. Shorten or leave out a step.",
      ),
    });
  const last = steps.findLast((step) => step.method !== "BREAK" && step.method !== "FEEDBACK_GRID");
  if (last?.method !== "PROMISES")
    hints.push({
      kind: "NO_PROMISES",
      text: steps.some((step) => step.method === "PROMISES")
        ? i18n.t("The promises are not at the end.")
        : i18n.t("No promises at the end."),
      reason: i18n.t("What nobody promises, with a date, is seldom done. Ten minutes at the end are enough."),
    });
  return hints;
}

/** From one time of day until another, over midnight where that is earlier. */
export const windowOf = (from: number, until: number | null): number | null =>
  until === null || until === from ? null : (until - from + 24 * 60) % (24 * 60);
