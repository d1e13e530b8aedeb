import type { FeedEvent } from "../feedEvent";
import type { BoardCard } from "../workshopBoard";

/** The revealed cards after one event of the `workshop` feed. */
export function applyToCards(cards: BoardCard[], { type, data }: FeedEvent): BoardCard[] {
  const at = (change: Partial<BoardCard>) =>
    cards.map((card) => (card.cardId === data.cardId ? { ...card, ...change } : card));
  switch (type) {
    case "card_revealed":
      return [
        ...cards,
        {
          ...data,
          kept: false,
          details: data.details ?? [],
          group: data.group ?? null,
          buildsOn: data.buildsOn ?? null,
        },
      ];
    case "card_reworded":
      return at({ text: data.text, ...(data.details && { details: data.details }) });
    case "card_kept":
      return at({ kept: true });
    case "card_taken_back":
      return cards
        .filter((card) => card.cardId !== data.cardId)
        .map((card) => (card.buildsOn === data.cardId ? { ...card, buildsOn: null } : card));
    default:
      return cards;
  }
}
