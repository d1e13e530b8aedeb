import { groupsIn } from "../groups/grouping";
import { methods } from "../methods/methods";
import type { WorkshopBoard } from "../workshopBoard";

/** Whether the revealed cards are what the room looks at: nothing else stands in front, and the step does not still ask for cards that nobody sees. */
export function looksAtBoard({
  agenda,
  attention,
  cards,
  currentStepId,
  grouping,
  topic,
  votingRounds,
}: WorkshopBoard): boolean {
  const step = agenda.find((one) => one.stepId === currentStepId);
  if (!step || cards.length === 0) return false;
  const { Stage, writes } = methods[step.method];
  return (
    !Stage &&
    (!writes || step.cardCount > step.hiddenCardCount) &&
    !groupsIn(grouping, step.stepId) &&
    !topic &&
    !attention.spotlightCardId &&
    !votingRounds.some((round) => round.stepId === step.stepId && (round.open || round.results))
  );
}
