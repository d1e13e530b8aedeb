import { type DragEvent, type RefObject, useRef, useState } from "react";
import { useDrag } from "react-aria/useDrag";
import { type TextDropItem, useDrop } from "react-aria/useDrop";
import type { BoardCard } from "../workshopBoard";
import { rowOf } from "./CardRow";

const cardType = "application/x-coinnovation-card";
const none: ReadonlySet<string> = new Set();

/** Cards of a grid are dragged out of it, and dropped on it. The grid listens for all of its rows. */
export function useCardDrag(
  grid: RefObject<HTMLElement | null>,
  {
    cards,
    selected,
    onDrop,
  }: { cards: readonly BoardCard[]; selected: ReadonlySet<string>; onDrop: (cardIds: string[]) => void },
) {
  const taken = useRef<string>(undefined);
  const [dragged, setDragged] = useState(none);
  // Whoever takes one of the selected cards takes all of them.
  const load = () => {
    const ids = taken.current && selected.has(taken.current) ? selected : new Set([taken.current]);
    return cards.filter((card) => ids.has(card.cardId));
  };
  const { dragProps } = useDrag({
    // What dragging does, the buttons above the cards do for whoever works by keys.
    hasDragButton: true,
    getItems: () => load().map(({ cardId, text }) => ({ [cardType]: cardId, "text/plain": text ?? "" })),
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => setDragged(new Set(load().map(({ cardId }) => cardId))),
    onDragEnd: () => setDragged(none),
  });

  const drop = async (items: readonly TextDropItem[]) => {
    const ids = await Promise.all(items.map((item) => item.getText(cardType)));
    onDrop(ids.filter((id) => !cards.some((card) => card.cardId === id)));
  };
  const { dropProps, isDropTarget } = useDrop({
    ref: grid,
    getDropOperation: (types) => (types.has(cardType) ? "move" : "cancel"),
    onDrop: ({ items }) => void drop(items.filter((item) => item.kind === "text")),
  });

  return {
    dragged,
    isDropTarget,
    props: {
      ...dropProps,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        taken.current = rowOf(event.target)?.dataset.key;
        if (taken.current) dragProps.onDragStart?.(event);
      },
      onDrag: dragProps.onDrag,
      onDragEnd: dragProps.onDragEnd,
    },
  };
}
