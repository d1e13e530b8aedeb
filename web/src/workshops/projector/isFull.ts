import { groupsIn } from "../groups/grouping";
import type { WorkshopBoard } from "../workshopBoard";
import { looksAtBoard } from "./looksAtBoard";

/** Whether the room looks at so much that the question, and the way in, make room for it: groups, the cards, or what the mirror shows. */
export const isFull = (board: WorkshopBoard): boolean =>
  board.currentStepId !== null &&
  (groupsIn(board.grouping, board.currentStepId) !== null ||
    looksAtBoard(board) ||
    board.mirrorRounds.some((round) => round.results && round.stepId === board.currentStepId));
