import { useCallback, useEffect, useRef, useState } from "react";
import { send } from "../../graphql/command";
import { isPassing, Refusal } from "../../graphql/failures";
import { newId } from "../../graphql/newId";
import { useWorkshop } from "../useWorkshop";
import { restoreDraft } from "../writing/drafts";
import type { GroupNote } from "./grouping";

/** What stands in the field, and on which revision of the group's note. */
interface Typed {
  text: string;
  base: number;
  saved: boolean;
}

const quietFor = 800;
const againAfter = 4000;

/** The group's note with one's own typing: it is saved by itself, and never over what others wrote meanwhile. */
export function useGroupNote(stepId: string, groupId: string) {
  const { workshopId, participantId, own } = useWorkshop();
  const note: GroupNote | null = own.groupNote?.groupId === groupId ? own.groupNote : null;
  const { text: theirs, revision } = { text: note?.text ?? "", revision: note?.revision ?? 0 };
  const [typed, setTyped] = useState<Typed | null>(null);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);
  const unsaved = typed && !typed.saved ? typed : null;
  const movedOn = unsaved !== null && !sending && revision > unsaved.base;
  const last = useRef(unsaved);
  last.current = unsaved;

  const write = useCallback(
    ({ text, base }: Typed) =>
      send(
        "writeGroupNote",
        { workshopId, groupId, revision: base, text },
        { participantId, select: "workshop { groupNote { revision } }" },
      ) as Promise<{ workshop?: { groupNote?: { revision: number } | null } | null }>,
    [workshopId, participantId, groupId],
  );

  const keep = useCallback(
    (text: string) =>
      restoreDraft(participantId, { stepId, cardId: newId(), text, answers: [], details: {} }),
    [participantId, stepId],
  );

  // Somebody else wrote on top of what was saved: that is what stands there now.
  useEffect(() => {
    if (typed?.saved && revision > typed.base) setTyped(null);
  }, [typed, revision]);

  useEffect(() => {
    if (!unsaved || sending || movedOn) return;
    const timer = setTimeout(
      async () => {
        setSending(true);
        try {
          const { workshop } = await write(unsaved);
          const base = workshop?.groupNote?.revision ?? unsaved.base + 1;
          setFailed(false);
          setTyped((now) => now && { ...now, base, saved: now.text === unsaved.text });
        } catch (error) {
          setFailed(isPassing(error));
          // The group is over: the words go into the field for a card of one's own.
          if (error instanceof Refusal && !isPassing(error) && error.code !== "NOTE_MOVED_ON") {
            keep(unsaved.text);
            setTyped(null);
          }
        } finally {
          setSending(false);
        }
      },
      failed ? againAfter : quietFor,
    );
    return () => clearTimeout(timer);
  }, [unsaved, sending, movedOn, failed, write, keep]);

  // A recall takes the field away while somebody types.
  useEffect(
    () => () => {
      const words = last.current;
      if (words) void write(words).catch(() => words.text.trim() && keep(words.text));
    },
    [write, keep],
  );

  return {
    note,
    text: typed?.text ?? theirs,
    change: (text: string) => setTyped((now) => ({ text, base: now?.base ?? revision, saved: false })),
    state: movedOn ? "movedOn" : failed ? "failed" : unsaved || sending ? "saving" : "saved",
    takeTheirs: () => setTyped(null),
    addBelow: () =>
      setTyped(
        (now) => now && { text: `${theirs}\n${now.text}`.slice(0, 500), base: revision, saved: false },
      ),
  } as const;
}
