import { counted } from "../../design/counted";
import { nufSum } from "../ratings";
import type { BoardCard, Rating } from "../workshopBoard";
import styles from "./NufVoting.module.css";

/** The cards of a round of NUF, with what one gave each; any of them can be chosen. */
export function NufList({
  cards,
  own,
  currentId,
  given,
  onChoose,
}: {
  cards: readonly BoardCard[];
  /** How many are one's own. */
  own: number;
  currentId: string | null;
  given: (cardId: string) => Rating | null;
  onChoose: (cardId: string) => void;
}) {
  const left = cards.filter((card) => given(card.cardId) === null).length;
  return (
    <nav className={styles.list} aria-label="Cards to rate">
      <h2>{counted(left, "card")} left</h2>
      <ol>
        {cards.map((card) => (
          <Entry
            key={card.cardId}
            card={card}
            rating={given(card.cardId)}
            isCurrent={card.cardId === currentId}
            onChoose={() => onChoose(card.cardId)}
          />
        ))}
      </ol>
      {own > 0 && <p>{counted(own, "card")} of your own: not yours to rate in this round.</p>}
    </nav>
  );
}

function Entry({
  card,
  rating,
  isCurrent,
  onChoose,
}: {
  card: BoardCard;
  rating: Rating | null;
  isCurrent: boolean;
  onChoose: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-current={isCurrent ? "true" : undefined}
        data-rated={rating !== null || undefined}
        onClick={onChoose}
      >
        <span className={styles.words}>{card.text ?? "This text was erased."}</span>
        <span className={styles.sum}>
          {rating ? nufSum(rating) : "–"}
          <span className="visually-hidden">{rating ? " of 30" : " not rated"}</span>
        </span>
      </button>
    </li>
  );
}
