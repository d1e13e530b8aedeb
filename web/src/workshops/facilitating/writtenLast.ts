import { methods } from "../methods/methods";
import { isRated } from "../ratings";
import type { BoardCard, BoardStep, CardKind, VotingMethod, WorkshopBoard } from "../workshopBoard";

/**
 * What a vote in this step is on where nobody chooses: the cards of the last step that brought any forth, with those of
 * the same kind from the steps before it, back to the last vote. The same as the server's `WrittenLast`: `corpus.test.ts` holds the two together.
 */
export function writtenLast(board: WorkshopBoard, step: BoardStep, method: VotingMethod): BoardCard[] {
  const ideasAlone = isRated(method) && board.cards.some((card) => card.kind === "IDEA");
  const isChosen = (card: BoardCard) => (ideasAlone ? card.kind === "IDEA" : votesOn(step, card));
  const steps = new Set<string>();
  const kinds = new Set<CardKind>();
  const place = board.agenda.findIndex((other) => other.stepId === step.stepId);
  for (const before of board.agenda.slice(0, place + 1).reverse()) {
    if (steps.size > 0 && board.votingRounds.some((round) => round.stepId === before.stepId)) break;
    const found = board.cards.filter((card) => card.stepId === before.stepId && isChosen(card));
    if (found.length === 0) continue;
    if (steps.size > 0 && !found.every((card) => kinds.has(card.kind))) break;
    steps.add(before.stepId);
    for (const card of found) kinds.add(card.kind);
  }
  return board.cards.filter((card) => isChosen(card) && (steps.size === 0 || steps.has(card.stepId)));
}

/** Notes are what is said around the work; they are voted on as the topics of a discussion, in it. */
const votesOn = (step: BoardStep, card: BoardCard) =>
  card.kind !== "NOTE" || (card.stepId === step.stepId && methods[step.method].discusses === true);
