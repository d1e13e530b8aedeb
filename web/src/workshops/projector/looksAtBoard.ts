import { groupsIn } from "../groups/grouping";
import { methods } from "../methods/methods";
import type { WorkshopBoard } from "../workshopBoard";
import { shownRound } from "./shownRound";

/** Whether the revealed cards are what the room looks at: everybody was called to them, or nothing else stands in front and the step does not still ask for cards that nobody sees. */
export function looksAtBoard(board: WorkshopBoard): boolean {
  const { agenda, attention, cards, currentStepId, grouping, topic, votingRounds } = board;
  const step = agenda.find((one) => one.stepId === currentStepId);
  if (cards.length === 0 || attention.spotlightCardId || shownRound(board)) return false;
  if (attention.summons?.view === "BOARD") return true;
  if (!step) return false;
  const { Stage, writes } = methods[step.method];
  return (
    !Stage &&
    (!writes || step.cardCount > step.hiddenCardCount) &&
    !groupsIn(grouping, step.stepId) &&
    !topic &&
    !votingRounds.some((round) => round.stepId === step.stepId && round.open)
  );
}
