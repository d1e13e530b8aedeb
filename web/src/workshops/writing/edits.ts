import { browserStorage } from "../../storage/browserStorage";
import { editKeys } from "../../storage/keys";
import type { Details } from "../methods/details";

/** What an own card is to say, while its author is at it. */
export interface Edit {
  text: string;
  details: Details;
}

export function readEdit(stored: string | null): Edit | null {
  try {
    return stored ? (JSON.parse(stored) as Edit) : null;
  } catch {
    return null;
  }
}

/** All that a reload left behind, by card. */
export const allEdits = (participantId: string): (Edit & { cardId: string })[] =>
  browserStorage.keys(editKeys(participantId)).flatMap((key) => {
    const edit = readEdit(browserStorage.read(key));
    return edit ? [{ ...edit, cardId: key.slice(editKeys(participantId).length) }] : [];
  });

export const dropEdit = (participantId: string, cardId: string) =>
  browserStorage.remove(editKeys(participantId) + cardId);
