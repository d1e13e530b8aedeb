import { type Side, sides } from "../../design/sides";
import type { Method, StepPlan, Visibility } from "../workshopBoard";

/** What a step is made of, as the API takes it. */
export interface StepSettings {
  method: Method;
  title: string;
  prompt: string;
  minutes: number;
  visibility: Visibility;
  anonymous: boolean;
  writers: Side[];
}

export const longestStep = 240;

export const settingsOf = (step: StepPlan): StepSettings => ({
  method: step.method,
  title: step.title ?? "",
  prompt: step.prompt ?? "",
  minutes: step.minutes,
  visibility: step.visibility,
  anonymous: step.anonymous,
  writers: step.writers,
});

/** Methods in which nobody writes: visibility, names and writers say nothing there. */
const withoutWriting: readonly Method[] = [
  "AFFINITY_CLUSTERING",
  "DOT_VOTING",
  "NUF",
  "IMPACT_EFFORT",
  "PERCEPTION_MIRROR",
  "BREAK",
];

export const writes = (method: Method) => !withoutWriting.includes(method);

const silent: readonly Method[] = [
  "SILENT_WRITING",
  "BRAINWRITING",
  "ONE_TWO_FOUR_ALL",
  "CRAZY_EIGHTS",
  "HOW_MIGHT_WE",
  "CONCEPT_POSTER",
];

const minutes: Record<Method, number> = {
  CHECK_IN: 5,
  SILENT_WRITING: 10,
  BRAINWRITING: 5,
  ONE_TWO_FOUR_ALL: 12,
  CRAZY_EIGHTS: 8,
  HOW_MIGHT_WE: 20,
  AFFINITY_CLUSTERING: 15,
  DOT_VOTING: 5,
  AGREE_DISAGREE_PASS: 10,
  NUF: 5,
  IMPACT_EFFORT: 10,
  DISCUSSION: 15,
  CONCEPT_POSTER: 20,
  FEEDBACK_GRID: 15,
  PROMISES: 10,
  PERCEPTION_MIRROR: 10,
  BREAK: 10,
  FREE_STEP: 10,
};

/** A method's usual settings, around the words that are there already. */
export const usual = (method: Method, words: { title: string; prompt: string }): StepSettings => ({
  ...words,
  method,
  minutes: minutes[method],
  visibility: silent.includes(method) ? "SILENT" : "OPEN",
  anonymous: false,
  writers: [...sides],
});
