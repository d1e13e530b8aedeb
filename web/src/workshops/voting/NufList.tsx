import { i18n } from "@lingui/core";
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
    <nav className={styles.list} aria-label={i18n.t("Cards to rate")}>
      <h2>{i18n.t("{left, plural, one {# card} other {# cards}} left", { left })}</h2>
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
      {own > 0 && (
        <p>
          {i18n.t(
            "{own, plural, one {# card} other {# cards}} of your own: not yours to rate in this round.",
            { own },
          )}
        </p>
      )}
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
        <span className={styles.words} dir="auto">
          {card.text ?? i18n.t("This text was erased.")}
        </span>
        <span className={styles.sum}>
          {rating ? nufSum(rating) : "–"}{" "}
          <span className="visually-hidden">{rating ? i18n.t("of 30") : i18n.t("not rated")}</span>
        </span>
      </button>
    </li>
  );
}
