import { sides } from "../../design/sides";
import { asks } from "../people/askedIn";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";

/** Contributors of the step's sides vote; facilitators and observers look on. */
export function useMayVote(round: BoardRound): boolean {
  const { board, me } = useWorkshop();
  const step = board.agenda.find((other) => other.stepId === round.stepId);
  return asks(step ?? { writers: sides }, me);
}
