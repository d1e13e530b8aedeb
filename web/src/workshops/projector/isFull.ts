import { groupsIn } from "../groups/grouping";
import type { WorkshopBoard } from "../workshopBoard";
import { looksAtBoard } from "./looksAtBoard";
import { shownRound } from "./shownRound";

/** Whether the room looks at so much that the question, and the way in, make room for it: groups, the cards, a topic, or what a vote or the mirror shows. */
export const isFull = (board: WorkshopBoard): boolean =>
  looksAtBoard(board) ||
  shownRound(board) !== null ||
  (board.currentStepId !== null &&
    (board.topic !== null ||
      groupsIn(board.grouping, board.currentStepId) !== null ||
      board.mirrorRounds.some((round) => round.results && round.stepId === board.currentStepId)));
