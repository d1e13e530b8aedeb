import { useWorkshop } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";

/** Contributors of the step's sides vote; facilitators and observers look on. */
export function useMayVote(round: BoardRound): boolean {
  const { board, me } = useWorkshop();
  const writers = board.agenda.find((step) => step.stepId === round.stepId)?.writers;
  return me?.role === "CONTRIBUTOR" && me.side !== null && (writers?.includes(me.side) ?? true);
}
