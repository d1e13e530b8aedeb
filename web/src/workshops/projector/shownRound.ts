import type { BoardRound, WorkshopBoard } from "../workshopBoard";

/** The closed round whose results the room looks at: the one to which everybody was called, else the last one of the step, unless a vote is open in it. */
export function shownRound({
  attention: { summons },
  currentStepId,
  votingRounds,
}: Pick<WorkshopBoard, "attention" | "currentStepId" | "votingRounds">): BoardRound | null {
  const closed = votingRounds.filter((round) => round.results);
  if (summons?.view === "RESULTS")
    return closed.find((round) => round.roundId === summons.roundId) ?? closed.at(-1) ?? null;
  if (summons?.view === "BOARD" || votingRounds.some((round) => round.open && round.stepId === currentStepId))
    return null;
  return closed.findLast((round) => round.stepId === currentStepId) ?? null;
}
