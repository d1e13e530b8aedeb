import type { FeedEvent } from "../feedEvent";

/** What somebody wrote down for themself. */
export interface NoteToSelf {
  noteId: string;
  text: string | null;
  keptAt: string;
}

/** A note that is written anew keeps its place. */
export function applyToNotebook(notes: NoteToSelf[], { type, data }: FeedEvent): NoteToSelf[] {
  switch (type) {
    case "note_to_self_kept": {
      const note: NoteToSelf = { noteId: data.noteId, text: data.text, keptAt: data.keptAt };
      return notes.some((other) => other.noteId === note.noteId)
        ? notes.map((other) => (other.noteId === note.noteId ? note : other))
        : [...notes, note];
    }
    case "note_to_self_dropped":
      return notes.filter((other) => other.noteId !== data.noteId);
    default:
      return notes;
  }
}
