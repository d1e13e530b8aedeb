import type { FeedEvent } from "../feedEvent";
import type { BoardTurn } from "../workshopBoard";

/** Who has the word after one event of the `workshop` feed. */
export function applyToTurn(turn: BoardTurn | null, { type, data }: FeedEvent): BoardTurn | null {
  switch (type) {
    case "turn_passed":
      return passed(turn, data);
    case "turns_ended":
      return null;
    case "step_ended":
      return turn?.stepId === data.stepId ? null : turn;
    case "steps_restored":
      return turn?.stepId === data.currentStepId ? turn : null;
    default:
      return turn;
  }
}

/** The word goes on: who had it has spoken. */
function passed(before: BoardTurn | null, next: Omit<BoardTurn, "spokenIds">): BoardTurn {
  const spoken =
    before?.stepId === next.stepId
      ? [...before.spokenIds.filter((id) => id !== before.participantId), before.participantId]
      : [];
  return { ...next, spokenIds: spoken.filter((id) => id !== next.participantId) };
}
