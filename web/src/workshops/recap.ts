import { counted } from "../design/counted";
import { kindNames } from "./cardKinds";
import type { CardKind, WorkshopBoard } from "./workshopBoard";

const shortened = (text: string | null) =>
  text === null
    ? "a text that was erased"
    : `“${text.length > 80 ? `${text.slice(0, 78).trimEnd()}…` : text}”`;

/** Three lines for somebody who comes late: what was said, what won, what was decided. */
export function recapOf(board: WorkshopBoard): string[] {
  const ended = board.agenda.filter((step) => step.state === "ENDED").length;
  const kinds = (Object.keys(kindNames) as CardKind[])
    .map((kind) => ({ kind, count: board.cards.filter((card) => card.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => counted(count, kindNames[kind].one, kindNames[kind].many));
  const themes = board.themes.length > 0 ? ` in ${counted(board.themes.length, "theme")}` : "";
  const said =
    kinds.length > 0
      ? `${list(kinds)}${themes} on the board after ${counted(ended, "step")}.`
      : ended > 0
        ? `${counted(ended, "step")} done; nothing is on the board yet.`
        : "It has just begun; nothing is on the board yet.";

  const results = board.votingRounds.filter((round) => round.results).at(-1)?.results?.[0];
  const winner = board.cards.find((card) => card.cardId === results?.cardId);
  const won = winner ? `In front after the last vote: ${shortened(winner.text)}` : "No vote has closed yet.";

  const decision = board.decisions.at(-1);
  const decided = decision
    ? `${counted(board.decisions.length, "decision")} so far, the last one: ${shortened(decision.text)}`
    : "Nothing has been decided yet.";
  return [said, won, decided];
}

const list = (parts: string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
