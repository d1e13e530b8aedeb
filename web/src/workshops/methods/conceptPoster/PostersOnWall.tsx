import { CardsOnWall } from "../../board/CardsOnWall";
import type { BoardCard } from "../../workshopBoard";

/** Posters side by side, as large as the wall allows. */
export default function PostersOnWall({ cards }: { cards: BoardCard[] }) {
  return <CardsOnWall sections={[{ key: "posters", name: null, cards }]} isLarge />;
}
