import type { BoardCard, BoardRound } from "../../workshopBoard";

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
