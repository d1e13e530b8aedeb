import { type Side, sides } from "../../design/sides";
import { methods } from "../methods/methods";
import type { Method, StepPace, StepPlan, Visibility } from "../workshopBoard";

/** What a step is made of, as the API takes it. */
export interface StepSettings {
  method: Method;
  title: string;
  prompt: string;
  minutes: number;
  visibility: Visibility;
  anonymous: boolean;
  writers: Side[];
  /** Dots for each person; null: by the number of cards. */
  voteBudget: number | null;
  /** Dots of one person on one card; null: as usual. */
  maxPerCard: number | null;
  selfVote: boolean | null;
  sidePrompts: { side: Side; prompt: string }[];
  pace: StepPace | null;
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
  voteBudget: step.voteBudget,
  maxPerCard: step.maxPerCard,
  selfVote: step.selfVote,
  sidePrompts: step.sidePrompts.map(({ side, prompt }) => ({ side, prompt: prompt ?? "" })),
  pace: step.pace,
});

/** As they are sent: without blanks around the words, and without prompts that say nothing. */
export const trimmed = (settings: StepSettings): StepSettings => ({
  ...settings,
  title: settings.title.trim(),
  prompt: settings.prompt.trim(),
  sidePrompts: settings.sidePrompts
    .map(({ side, prompt }) => ({ side, prompt: prompt.trim() }))
    .filter(({ prompt }) => prompt !== ""),
});

/** A method's usual settings, around the words that are there already. */
export const usual = (method: Method, words: { title: string; prompt: string }): StepSettings => ({
  ...words,
  method,
  minutes: methods[method].minutes,
  visibility: methods[method].visibility,
  anonymous: false,
  writers: [...sides],
  voteBudget: null,
  maxPerCard: null,
  selfVote: null,
  sidePrompts: [],
  pace: null,
});
