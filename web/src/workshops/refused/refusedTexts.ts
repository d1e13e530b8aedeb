import { newId } from "../../graphql/newId";
import { browserStorage } from "../../storage/browserStorage";
import { refusedKeys } from "../../storage/keys";
import type { Details } from "../methods/details";
import { type Draft, restoreDraft } from "../writing/drafts";

/** Words that the server did not take: they stay in this browser until their author has done something about them. */
export interface RefusedText {
  id: string;
  /** A card to be, what was changed on one, or a note to self. */
  kind: "card" | "change" | "note";
  text: string;
  /** Why, in the reader's language. */
  reason: string;
  /** With its step, its fields and what it answers; of cards to be alone. */
  draft?: Draft;
  /** What its fields were to say; of changes that touched them. */
  details?: Details;
  /** Of which card or note the words are; of changes and notes. */
  subjectId?: string;
}

const listeners = new Set<() => void>();
const told = () => {
  shown.clear();
  for (const listener of listeners) listener();
};

export const refusedTexts = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Those of a seat, the oldest first; the same list until one comes or goes. */
  of(participantId: string): readonly RefusedText[] {
    const known = shown.get(participantId);
    if (known) return known;
    const read = browserStorage
      .keys(refusedKeys(participantId))
      .sort()
      .flatMap((key) => parse(browserStorage.read(key)) ?? []);
    shown.set(participantId, read);
    return read;
  },
  keep(participantId: string, text: Omit<RefusedText, "id">) {
    // By the time first, so that the keys stand in the order in which the words came back.
    const id = `${Date.now()}.${String(count++).padStart(6, "0")}.${newId()}`;
    browserStorage.write(refusedKeys(participantId) + id, JSON.stringify({ ...text, id }));
    told();
  },
  drop(participantId: string, id: string) {
    browserStorage.remove(refusedKeys(participantId) + id);
    told();
  },
};

const shown = new Map<string, readonly RefusedText[]>();
let count = 0;
browserStorage.onForget(told);

/** Gives a card's words back into the field in which they were written, or keeps them where that is gone or holds others by now. */
export function giveBack(participantId: string, draft: Draft, reason: string) {
  if (!restoreDraft(participantId, { ...draft, reason }))
    refusedTexts.keep(participantId, { kind: "card", text: draft.text, reason, draft });
}

function parse(stored: string | null): RefusedText | null {
  try {
    return stored ? (JSON.parse(stored) as RefusedText) : null;
  } catch {
    return null;
  }
}
