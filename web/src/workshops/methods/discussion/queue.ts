import type { BoardCard, BoardRound, WorkshopBoard } from "../../workshopBoard";

/** Topics in the order in which they come up: by the last closed vote on them, then as they were written. */
export function queueOf(cards: readonly BoardCard[], rounds: readonly BoardRound[]): BoardCard[] {
  const results = rounds.findLast((round) =>
    round.results?.some((result) => cards.some((card) => card.cardId === result.cardId)),
  )?.results;
  const rankOf = (card: BoardCard) =>
    results?.find((result) => result.cardId === card.cardId)?.rank ?? Number.POSITIVE_INFINITY;
  return cards.toSorted((one, other) => {
    const [before, after] = [rankOf(one), rankOf(other)];
    return before === after ? 0 : before - after;
  });
}

/** What is still to be discussed, in its order, and what was. */
export function topicsOf(
  cards: readonly BoardCard[],
  { discussedCardIds, topic, votingRounds }: WorkshopBoard,
): { left: BoardCard[]; discussed: BoardCard[] } {
  const discussed = discussedCardIds.flatMap((id) => cards.find((card) => card.cardId === id) ?? []);
  const left = cards.filter((card) => !discussed.includes(card) && card.cardId !== topic?.cardId);
  return { left: queueOf(left, votingRounds), discussed };
}
