import { groupsIn } from "../groups/grouping";
import type { WorkshopBoard } from "../workshopBoard";

/** Whether the room looks at so much that the question, and the way in, make room for it: groups, or what the mirror shows. */
export const isFull = ({ currentStepId, grouping, mirrorRounds }: WorkshopBoard): boolean =>
  currentStepId !== null &&
  (groupsIn(grouping, currentStepId) !== null ||
    mirrorRounds.some((round) => round.results && round.stepId === currentStepId));
