import { sides } from "../../design/sides";
import type { BoardParticipant, WorkshopBoard } from "../workshopBoard";

/** Who comes next, as the server will choose: somebody of the side that spoke least, within a side in the order of joining. */
export function nextSpeaker(board: Pick<WorkshopBoard, "participants" | "turn">): BoardParticipant | null {
  const taken = board.turn ? [...board.turn.spokenIds, board.turn.participantId] : [];
  const spoke = ({ side }: BoardParticipant) =>
    board.participants.filter((person) => person.side === side && taken.includes(person.participantId))
      .length;
  const place = ({ side }: BoardParticipant) => (side ? sides.indexOf(side) : -1);
  const left = board.participants.filter(
    (person) => person.present && person.role === "CONTRIBUTOR" && !taken.includes(person.participantId),
  );
  return left.toSorted((one, other) => spoke(one) - spoke(other) || place(one) - place(other))[0] ?? null;
}
