import { Check } from "lucide-react";
import { SideGlyph } from "../design/SideBadge";
import styles from "./CardChoice.module.css";
import type { BoardCard } from "./workshopBoard";

interface CardChoiceProps {
  label: string;
  cards: readonly BoardCard[];
  isChosen: (cardId: string) => boolean;
  onToggle: (cardId: string) => void;
  /** No more cards can be chosen; those that are can still be let go. */
  isFull?: boolean;
  detailOf?: (card: BoardCard) => string;
}

/** Cards to tick, one a row. */
export function CardChoice({ label, cards, isChosen, onToggle, isFull = false, detailOf }: CardChoiceProps) {
  return (
    <fieldset className={styles.list}>
      <legend className="visually-hidden">{label}</legend>
      {cards.map((card) => {
        const on = isChosen(card.cardId);
        return (
          <label key={card.cardId} className={styles.row} data-on={on || undefined}>
            <input
              type="checkbox"
              className="visually-hidden"
              checked={on}
              disabled={!on && isFull}
              onChange={() => onToggle(card.cardId)}
            />
            <span className={styles.box} aria-hidden>
              {on && <Check size={14} />}
            </span>
            <span className={styles.text} dir="auto">
              {card.text}
            </span>
            {detailOf && <span className={styles.detail}>{detailOf(card)}</span>}
            {card.side && <SideGlyph side={card.side} size={12} />}
          </label>
        );
      })}
    </fieldset>
  );
}
