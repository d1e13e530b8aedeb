import { i18n } from "@lingui/core";
import { useEffect, useRef, useState } from "react";
import { announcementsOf } from "../announcements";
import { useWorkshop } from "../useWorkshop";

/** Tells screen readers what has just happened to everybody. */
export default function Announcer() {
  const { board, state, participantId, isFacilitator } = useWorkshop();
  const before = useRef(state.loaded ? board : null);
  const hands = useRef(state.hands);
  const people = useRef(board.participants);
  people.current = board.participants;
  const [words, setWords] = useState("");
  useEffect(() => {
    if (!state.loaded) return;
    const said = before.current ? announcementsOf(before.current, board, participantId) : [];
    before.current = board;
    if (said.length > 0) setWords(said.join(" "));
  }, [board, state.loaded, participantId]);

  useEffect(() => {
    const came = state.hands.filter((id) => !hands.current.includes(id) && id !== participantId);
    hands.current = state.hands;
    const names = came.map((id) => people.current.find((person) => person.participantId === id)?.name);
    if (isFacilitator && came.length > 0)
      setWords(
        names
          .map((name) => i18n.t("{name} asks for the word.", { name: name ?? i18n.t("Somebody") }))
          .join(" "),
      );
  }, [state.hands, isFacilitator, participantId]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}
