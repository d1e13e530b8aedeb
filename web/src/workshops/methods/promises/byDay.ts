import type { BoardCard } from "../../workshopBoard";
import { detailIn } from "../details";

/** The same order wherever promises stand. */
export const byDay = (cards: readonly BoardCard[]) =>
  cards.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));

const dayOf = (card: BoardCard) => detailIn(card.details, "DUE_ON") ?? "9999";
