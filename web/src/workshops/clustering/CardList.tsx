import { memo, useMemo, useRef } from "react";
import { mergeProps } from "react-aria/mergeProps";
import type { BoardCard, BoardTheme } from "../workshopBoard";
import { CardRow } from "./CardRow";
import styles from "./ClusterBoard.module.css";
import { useCardDrag } from "./useCardDrag";
import { useCardGrid } from "./useCardGrid";

interface CardListProps {
  label: string;
  /** Null: of the cards that are in none. */
  theme: BoardTheme | null;
  cards: readonly BoardCard[];
  selected: ReadonlySet<string>;
  /** Which of these cards are selected now. */
  onSelect: (cards: readonly BoardCard[], now: ReadonlySet<string>) => void;
  onDrop: (cardIds: readonly string[], theme: BoardTheme | null) => void;
  empty: string;
}

/** The cards of one theme, or of none. What is selected elsewhere does not concern them. */
export function CardList({ selected, ...list }: CardListProps) {
  const ids = list.cards.flatMap(({ cardId }) => (selected.has(cardId) ? cardId : [])).join();
  const ofThese = useMemo(() => new Set(ids ? ids.split(",") : []), [ids]);
  return <CardGrid {...list} selected={ofThese} />;
}

/** A grid that arrow keys walk through, that selects, and that cards drop on. It is no table, since its rows stand beside each other: its elements say what they are by their roles. */
const CardGrid = memo(function CardGrid({
  label,
  theme,
  cards,
  selected,
  onSelect,
  onDrop,
  empty,
}: CardListProps) {
  const grid = useRef<HTMLDivElement>(null);
  const walk = useCardGrid(grid, { label, cards, selected, onSelect: (now) => onSelect(cards, now) });
  const drag = useCardDrag(grid, { cards, selected, onDrop: (cardIds) => onDrop(cardIds, theme) });
  return (
    <div
      {...mergeProps(drag.props, walk.props)}
      ref={grid}
      className={styles.list}
      data-empty={cards.length === 0 || undefined}
      data-drop-target={drag.isDropTarget || undefined}
    >
      {cards.map((card) => (
        <CardRow
          key={card.cardId}
          card={card}
          isSelected={selected.has(card.cardId)}
          isTabbable={card.cardId === walk.focusedId}
          isDragged={drag.dragged.has(card.cardId)}
        />
      ))}
      {cards.length === 0 && (
        <div role="row">
          <div role="gridcell" className={styles.empty}>
            {empty}
          </div>
        </div>
      )}
    </div>
  );
});
