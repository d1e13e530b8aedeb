import { browserStorage } from "../../storage/browserStorage";
import { draftKeys } from "../../storage/keys";
import { type Details, filledIn } from "../methods/details";

export interface Draft {
  stepId: string;
  /** The id that the card will have; chosen once, so that sending twice writes one card. */
  cardId: string;
  text: string;
  answers: string[];
  /** The card that it takes further. */
  buildsOn?: string | null;
  details: Details;
  /** The server has refused it; it waits for its author instead of being sent by itself. */
  refused?: boolean;
  /** Why. */
  reason?: string;
  /** Its author knows that it waits. */
  told?: boolean;
}

/** The half-written card of a step; it outlives a reload and the step. */
export function readDraft(participantId: string, stepId: string): Draft | null {
  return parse(browserStorage.read(draftKeys(participantId) + stepId));
}

const isEmpty = ({ text, answers, buildsOn, details }: Draft, usual: Details) =>
  text.trim() === "" &&
  !buildsOn &&
  answers.length === 0 &&
  filledIn(details).every(({ field, value }) => value === usual[field]);

/** Whether it would be a card without a word of its author's, whatever it was to build on. */
export const saysNothing = ({ text, answers, details }: Draft): boolean =>
  text.trim() === "" && answers.length === 0 && filledIn(details).length === 0;

/** @param usual What stood in the fields before their author chose: a draft that says no more than that is empty. */
export function keepDraft(participantId: string, draft: Draft, usual: Details = {}) {
  const key = draftKeys(participantId) + draft.stepId;
  if (isEmpty(draft, usual)) browserStorage.remove(key);
  else browserStorage.write(key, JSON.stringify(draft));
}

export function dropDraft(participantId: string, stepId: string) {
  browserStorage.remove(draftKeys(participantId) + stepId);
}

const fields = new Map<string, (draft: Draft) => void>();

/** Gives a refused card's words back to the field of its step; false where none is open or its author has begun another card. */
export function restoreDraft(participantId: string, draft: Draft): boolean {
  const take = fields.get(draft.stepId);
  const begun = readDraft(participantId, draft.stepId);
  if (!take || (begun && !saysNothing(begun))) return false;
  const back = { ...draft, refused: true };
  keepDraft(participantId, back);
  take(back);
  return true;
}

/** Calls back when a draft of the step is restored, whose field is open until the returned function is called. */
export function onDraftRestored(stepId: string, take: (draft: Draft) => void): () => void {
  fields.set(stepId, take);
  return () => {
    if (fields.get(stepId) === take) fields.delete(stepId);
  };
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
