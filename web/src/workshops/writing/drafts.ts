import { browserStorage } from "../../storage/browserStorage";
import { type Details, filledIn } from "../methods/details";

export interface Draft {
  stepId: string;
  /** The id that the card will have; chosen once, so that sending twice writes one card. */
  cardId: string;
  text: string;
  answers: string[];
  details: Details;
  /** The server has refused it; it waits for its author instead of being sent by itself. */
  refused?: boolean;
  /** Its author knows that it waits. */
  told?: boolean;
}

/** Under what a seat's half-written cards are kept. */
export const draftKeys = (participantId: string) => `coinnovation.draft.${participantId}.`;

/** The half-written card of a step; it outlives a reload and the step. */
export function readDraft(participantId: string, stepId: string): Draft | null {
  return parse(browserStorage.read(draftKeys(participantId) + stepId));
}

const isEmpty = ({ text, answers, details }: Draft, usual: Details) =>
  text.trim() === "" &&
  answers.length === 0 &&
  filledIn(details).every(({ field, value }) => value === usual[field]);

/** @param usual What stood in the fields before their author chose: a draft that says no more than that is empty. */
export function keepDraft(participantId: string, draft: Draft, usual: Details = {}) {
  const key = draftKeys(participantId) + draft.stepId;
  if (isEmpty(draft, usual)) browserStorage.remove(key);
  else browserStorage.write(key, JSON.stringify(draft));
}

export function dropDraft(participantId: string, stepId: string) {
  browserStorage.remove(draftKeys(participantId) + stepId);
}

const restored = new Set<(stepId: string) => void>();

/** Gives a refused card's words back to its author, unless they have begun another one. */
export function restoreDraft(participantId: string, draft: Draft): boolean {
  if (readDraft(participantId, draft.stepId)) return false;
  keepDraft(participantId, { ...draft, refused: true });
  for (const listener of restored) listener(draft.stepId);
  return true;
}

/** Calls back when a draft of some step is restored. */
export function onDraftRestored(listener: (stepId: string) => void): () => void {
  restored.add(listener);
  return () => void restored.delete(listener);
}

/** All half-written cards of a seat. */
export function allDrafts(participantId: string): Draft[] {
  return browserStorage
    .keys(draftKeys(participantId))
    .map((key) => parse(browserStorage.read(key)))
    .filter((draft) => draft !== null);
}

function parse(stored: string | null): Draft | null {
  if (!stored) return null;
  try {
    return { details: {}, ...(JSON.parse(stored) as Omit<Draft, "details"> & Partial<Draft>) };
  } catch {
    return null;
  }
}
