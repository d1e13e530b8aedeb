import { i18n } from "@lingui/core";
import { Check } from "lucide-react";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { GridLayout, Virtualizer } from "react-aria-components/Virtualizer";
import { classes } from "../../design/classes";
import { CardFace } from "../board/CardTile";
import tile from "../board/CardTile.module.css";
import type { BoardCard } from "../workshopBoard";
import styles from "./ClusterBoard.module.css";
import { tileSizes, useIsLong } from "./longList";

const cardType = "application/x-coinnovation-card";

/** The cards of one theme, or of none: a grid that arrow keys walk through, that selects, and that cards drop on. */
export function CardList({
  label,
  cards,
  selected,
  onSelect,
  onDrop,
  empty,
}: {
  label: string;
  cards: BoardCard[];
  selected: ReadonlySet<string>;
  onSelect: (cardIds: ReadonlySet<string>) => void;
  onDrop: (cardIds: string[]) => void;
  empty: string;
}) {
  const drop = async (items: Iterable<{ kind: string; getText?: (type: string) => Promise<string> }>) => {
    const ids = await Promise.all([...items].map((item) => item.getText?.(cardType)));
    onDrop(ids.filter((id) => id !== undefined).filter((id) => !cards.some((card) => card.cardId === id)));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [cardType]: String(key),
        "text/plain": cards.find((card) => card.cardId === key)?.text ?? "",
      })),
    acceptedDragTypes: [cardType],
    getDropOperation: () => "move",
    onRootDrop: ({ items }) => void drop(items),
    onInsert: ({ items }) => void drop(items),
  });
  const isLong = useIsLong(cards.length);
  const list = (
    <GridList
      aria-label={label}
      layout="grid"
      className={classes(styles.list, isLong && styles.long)}
      selectionMode="multiple"
      selectedKeys={[...selected].filter((id) => cards.some((card) => card.cardId === id))}
      onSelectionChange={(keys) =>
        onSelect(new Set(keys === "all" ? cards.map((card) => card.cardId) : [...keys].map(String)))
      }
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => cards.length === 0 && <p className={styles.empty}>{empty}</p>}
    >
      {cards.map((card) => (
        <GridListItem
          key={card.cardId}
          id={card.cardId}
          textValue={card.text ?? i18n.t("erased card")}
          className={`${tile.tile} ${styles.item}`}
          data-side={card.side ?? undefined}
        >
          {/* The row itself says whether it is selected, and takes the press: 300 checkboxes would be as slow as they look. */}
          <span className={styles.check} aria-hidden>
            <span className={styles.circle}>
              <Check size={14} />
            </span>
          </span>
          <CardFace card={card} />
        </GridListItem>
      ))}
    </GridList>
  );
  return isLong ? (
    <Virtualizer layout={GridLayout} layoutOptions={tileSizes()}>
      {list}
    </Virtualizer>
  ) : (
    list
  );
}
