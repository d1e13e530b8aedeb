import { browserStorage } from "../../storage/browserStorage";
import { groupNoteKeys } from "../../storage/keys";

export const longestNote = 500;

/** What one typed into the group's note, and what it was typed upon. */
export interface TypedNote {
  text: string;
  /** The revision upon which it is written, and its text. */
  base: number;
  from: string;
  saved: boolean;
}

/** What a reload left behind. */
export function readTyped(participantId: string, groupId: string): TypedNote | null {
  const stored = browserStorage.read(groupNoteKeys(participantId) + groupId);
  try {
    return stored ? (JSON.parse(stored) as TypedNote) : null;
  } catch {
    return null;
  }
}

export function keepTyped(participantId: string, groupId: string, typed: TypedNote | null) {
  const key = groupNoteKeys(participantId) + groupId;
  if (typed && !typed.saved) browserStorage.write(key, JSON.stringify(typed));
  else browserStorage.remove(key);
}

/** What one added, below what others wrote meanwhile; all of one's own text where it was changed in its middle. */
export function below(theirs: string, { text, from }: Pick<TypedNote, "text" | "from">): string {
  const mine = (text.startsWith(from) ? text.slice(from.length) : text).trim();
  return [theirs.trim(), mine].filter(Boolean).join("\n");
}
