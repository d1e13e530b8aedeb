import { i18n } from "@lingui/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { isSettled } from "../../graphql/failures";
import { newId } from "../../graphql/newId";
import { useWorkshop } from "../useWorkshop";
import { restoreDraft } from "../writing/drafts";
import type { GroupNote } from "./grouping";
import { below, keepTyped, longestNote, readTyped, type TypedNote } from "./typedNote";

const quietFor = 800;
const longestFor = 3000;
const againAfter = 4000;

/** What became of words on their way: the revision that they are now, or why not. */
type Outcome = number | "movedOn" | "over" | "failed";

/** The group's note with one's own typing: it is saved by itself, never over what others wrote meanwhile, and outlives a reload. */
export function useGroupNote(stepId: string, groupId: string) {
  const { workshopId, participantId, own } = useWorkshop();
  const note: GroupNote | null = own.groupNote?.groupId === groupId ? own.groupNote : null;
  const { text: theirs, revision } = { text: note?.text ?? "", revision: note?.revision ?? 0 };
  const [typed, setTyped] = useState<TypedNote | null>(() => readTyped(participantId, groupId));
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);
  const began = useRef(0);
  const sent = useRef<string | null>(null);
  const flight = useRef<Promise<Outcome> | null>(null);
  const unsaved = typed && !typed.saved ? typed : null;
  // What was sent stands there already where the answer to it was lost.
  const isOwn = unsaved !== null && [unsaved.text.trim(), sent.current?.trim()].includes(theirs);
  const movedOn = unsaved !== null && !sending && !isOwn && revision > unsaved.base;
  const last = useRef(unsaved);
  last.current = unsaved;

  const write = useCallback(
    async ({ text, base }: TypedNote): Promise<Outcome> => {
      try {
        const { workshop } = (await send(
          "writeGroupNote",
          { workshopId, groupId, revision: base, text },
          { participantId, select: "workshop { groupNote { revision } }" },
        )) as { workshop?: { groupNote?: { revision: number } | null } | null };
        return workshop?.groupNote?.revision ?? base + 1;
      } catch (error) {
        if (!isSettled(error)) return "failed";
        return error.code === "NOTE_MOVED_ON" ? "movedOn" : "over";
      }
    },
    [workshopId, participantId, groupId],
  );

  /** The group is over: the words go into the field for a card of one's own, and can be copied. */
  const giveBack = useCallback(
    (text: string) => {
      keepTyped(participantId, groupId, null);
      if (!text.trim()) return;
      restoreDraft(participantId, { stepId, cardId: newId(), text, answers: [], details: {} });
      showToast(i18n.t("The groups ended before your last words were saved."), {
        tone: "danger",
        action: { label: i18n.t("Copy them"), run: () => void navigator.clipboard?.writeText(text) },
      });
    },
    [participantId, stepId, groupId],
  );

  useEffect(() => keepTyped(participantId, groupId, typed), [participantId, groupId, typed]);

  useEffect(() => {
    if (!typed || revision <= typed.base) return;
    if (typed.saved) setTyped(null);
    else if (theirs === typed.text.trim()) setTyped({ ...typed, base: revision, saved: true });
    else if (theirs === sent.current?.trim()) setTyped({ ...typed, base: revision, from: theirs });
  }, [typed, revision, theirs]);

  useEffect(() => {
    if (!unsaved || sending || movedOn) return;
    const deliver = async (): Promise<Outcome> => {
      setSending(true);
      sent.current = unsaved.text;
      const outcome = await write(unsaved);
      setSending(false);
      setFailed(outcome === "failed");
      if (outcome === "over") {
        giveBack(unsaved.text);
        setTyped(null);
      } else if (typeof outcome === "number") {
        began.current = Date.now();
        setTyped(
          (now) => now && { ...now, base: outcome, from: unsaved.text, saved: now.text === unsaved.text },
        );
      }
      return outcome;
    };
    const wait = failed ? againAfter : Math.min(quietFor, began.current + longestFor - Date.now());
    const timer = setTimeout(() => {
      flight.current = deliver();
    }, wait);
    return () => clearTimeout(timer);
  }, [unsaved, sending, movedOn, failed, write, giveBack]);

  // A recall, or another view, takes the field away while somebody types.
  useEffect(
    () => () => {
      const words = last.current;
      if (!words) return;
      void (async () => {
        const before = await flight.current;
        if (before === "over") return;
        const outcome = await write({ ...words, base: typeof before === "number" ? before : words.base });
        if (typeof outcome === "number") keepTyped(participantId, groupId, null);
        else if (outcome === "over") giveBack(words.text);
      })();
    },
    [write, giveBack, participantId, groupId],
  );

  const put = (text: string, base: number, from: string) => {
    if (!unsaved) began.current = Date.now();
    setTyped({ text, base, from, saved: false });
  };
  return {
    note,
    text: typed?.text ?? theirs,
    change: (text: string) => put(text, typed?.base ?? revision, typed?.from ?? theirs),
    state: movedOn ? "movedOn" : failed ? "failed" : unsaved || sending ? "saving" : "saved",
    /** Lets go of one's own words, and can give them back. */
    takeTheirs: () => {
      const mine = unsaved;
      setTyped(null);
      if (mine)
        showToast(i18n.t("Your words are taken out of the note."), {
          action: {
            label: i18n.t("Undo"),
            run: () => put(below(theirs, mine).slice(0, longestNote), revision, theirs),
          },
        });
    },
    addBelow: () => {
      const both = unsaved ? below(theirs, unsaved) : theirs;
      if (both.length > longestNote)
        showToast(
          i18n.t("Together they are {count} letters too long. Shorten yours first.", {
            count: both.length - longestNote,
          }),
          {
            tone: "danger",
          },
        );
      else put(both, revision, theirs);
    },
  } as const;
}
