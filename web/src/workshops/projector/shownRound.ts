import type { Attention } from "../control/attention";
import type { BoardRound, WorkshopBoard } from "../workshopBoard";

/** The closed round whose results the room looks at: the one to which everybody was called, else the last one of the step, unless a vote is open in it. */
export function shownRound(
  { currentStepId, votingRounds }: Pick<WorkshopBoard, "currentStepId" | "votingRounds">,
  call: Attention["summons"] = null,
): BoardRound | null {
  const closed = votingRounds.filter((round) => round.results);
  if (call?.view === "RESULTS")
    return closed.find((round) => round.roundId === call.roundId) ?? closed.at(-1) ?? null;
  if (call?.view === "BOARD" || votingRounds.some((round) => round.open && round.stepId === currentStepId))
    return null;
  return closed.findLast((round) => round.stepId === currentStepId) ?? null;
}
