import { useMemo } from "react";
import { useWorkshop } from "../useWorkshop";
import type { BoardCard } from "../workshopBoard";

/** The revealed cards of these ids, in their order; the same array until one of them changes. */
export function useCards(cardIds: readonly string[]): BoardCard[] {
  const { cards } = useWorkshop().board;
  return useMemo(() => {
    const known = new Map(cards.map((card) => [card.cardId, card]));
    return cardIds.flatMap((cardId) => known.get(cardId) ?? []);
  }, [cards, cardIds]);
}
