import { i18n } from "@lingui/core";
import { SideGlyph } from "../../design/SideBadge";
import { type Place, spoken, stepped } from "../../matrix/places";
import type { BacklogItem } from "../items";
import styles from "./Matrix.module.css";

/** One idea on the chart. */
export function Dot({
  item,
  place,
  isNamed,
  isFirst,
  isOpen,
  isDragged,
  mayMove,
  onPointerDown,
  onOpen,
  onCurrent,
  onWalk,
  onLand,
}: {
  item: BacklogItem;
  place: Place;
  /** Its text stands beside it; without, it appears when one points at it. */
  isNamed: boolean;
  isFirst: boolean;
  isOpen: boolean;
  isDragged: boolean;
  mayMove: boolean;
  onPointerDown: React.PointerEventHandler<HTMLElement>;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
  onWalk: (item: BacklogItem, to: Place) => void;
  onLand: (id: string) => void;
}) {
  const text = item.text ?? i18n.t("This text was erased.");
  return (
    <button
      type="button"
      className={styles.dot}
      style={{ left: `${place.effort}%`, bottom: `${place.impact}%` }}
      tabIndex={isFirst ? 0 : -1}
      aria-label={`${text}. ${spoken(place)}`}
      aria-roledescription={mayMove ? i18n.t("movable idea") : undefined}
      data-item={item.id}
      data-named={isNamed || undefined}
      data-open={isOpen || undefined}
      data-dragged={isDragged || undefined}
      data-left={place.effort > 66 || undefined}
      onFocus={() => onCurrent(item.id)}
      onBlur={() => onLand(item.id)}
      onPointerDown={onPointerDown}
      onClick={() => onOpen(item.id)}
      onKeyDown={(event) => {
        const to = mayMove && !event.ctrlKey && !event.metaKey && stepped(place, event.key, event.shiftKey);
        if (!to) return;
        event.preventDefault();
        onWalk(item, to);
      }}
    >
      <span className={styles.mark}>
        <SideGlyph side={item.side} size={18} />
      </span>
      <span className={styles.caption} dir="auto">
        {text}
      </span>
    </button>
  );
}
