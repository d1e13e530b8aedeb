import { i18n } from "@lingui/core";
import { Check } from "lucide-react";
import { memo } from "react";
import { CardFace } from "../board/CardTile";
import tile from "../board/CardTile.module.css";
import type { BoardCard } from "../workshopBoard";
import styles from "./ClusterBoard.module.css";

/** The row in which something happened, of a grid of cards. */
export const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[role=row]") : null;

/** How a card is called where its text alone counts. */
export const spoken = ({ text }: BoardCard) => text ?? i18n.t("erased card");

/** One card of a grid. It listens to nothing, since its grid does for all of them: three hundred are drawn at once. */
export const CardRow = memo(function CardRow({
  card,
  isSelected,
  isTabbable,
  isDragged,
}: {
  card: BoardCard;
  isSelected: boolean;
  isTabbable: boolean;
  isDragged: boolean;
}) {
  return (
    <div
      role="row"
      aria-label={spoken(card)}
      aria-selected={isSelected}
      draggable
      data-key={card.cardId}
      tabIndex={isTabbable ? 0 : -1}
      className={`${tile.tile} ${styles.item}`}
      data-side={card.side ?? undefined}
      data-dragging={isDragged || undefined}
    >
      <div role="gridcell" aria-colindex={1}>
        {/* The row itself says whether it is selected, and takes the press: 300 checkboxes would be as slow as they look. */}
        <span className={styles.check} aria-hidden>
          <Check size={14} />
        </span>
        <CardFace card={card} />
      </div>
    </div>
  );
});
