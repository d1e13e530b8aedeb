import { useEffect, useRef, useState } from "react";
import { announcementsOf } from "../announcements";
import { useWorkshop } from "../useWorkshop";

/** Tells screen readers what has just happened to everybody. */
export function Announcer() {
  const { board, state, participantId } = useWorkshop();
  const before = useRef(state.loaded ? board : null);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (!state.loaded) return;
    const said = before.current ? announcementsOf(before.current, board, participantId) : [];
    before.current = board;
    if (said.length > 0) setWords(said.join(" "));
  }, [board, state.loaded, participantId]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}
