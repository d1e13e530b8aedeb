import { CardsOnWall } from "../../board/CardsOnWall";
import type { BoardCard } from "../../workshopBoard";
import { byDay } from "./byDay";

/** Promises by their day, each with its terms. */
export default function PromisesOnWall({ cards }: { cards: BoardCard[] }) {
  return <CardsOnWall sections={[{ key: "promises", name: null, cards: byDay(cards) }]} isLarge />;
}
