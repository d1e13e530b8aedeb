import { CardTile } from "../../board/CardTile";
import type { BoardCard } from "../../workshopBoard";
import styles from "./Posters.module.css";

/** Posters on a wall: large enough to be read from a step away. */
export default function Posters({ cards }: { cards: BoardCard[] }) {
  return (
    <ul className={styles.wall}>
      {cards.map((card) => (
        <CardTile key={card.cardId} card={card} className={styles.poster ?? ""} />
      ))}
    </ul>
  );
}
