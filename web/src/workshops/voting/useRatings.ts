import { ratingOf } from "../ratings";
import { useWorkshop } from "../useWorkshop";
import type { BoardCard, BoardRound, Rating } from "../workshopBoard";
import { ratingIn, shuffledFor } from "./ballots";

/** What the caller gives the cards of a round: in an order of their own, each to be given, changed and taken back. */
export function useRatings(round: BoardRound) {
  const { board, own, participantId, give } = useWorkshop();
  const cards: BoardCard[] = shuffledFor(participantId, round.cardIds)
    .map((id) => board.cards.find((card) => card.cardId === id))
    .filter((card) => card !== undefined)
    .filter((card) => round.selfVote || !own.cards.some((mine) => mine.cardId === card.cardId));
  const given = (cardId: string) => ratingIn(own, round.roundId, cardId);
  return {
    cards,
    /** The caller's own cards, where nobody rates what is their own. */
    left: round.cardIds.length - cards.length,
    given,
    ratedCount: cards.filter((card) => given(card.cardId) !== null).length,
    rate: (cardId: string, rating: Partial<Rating>) =>
      give("rateCard", { roundId: round.roundId, cardId, rating: ratingOf(rating) }),
    takeBack: (cardId: string) => give("rateCard", { roundId: round.roundId, cardId, rating: null }),
  };
}
