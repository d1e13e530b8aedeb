import { i18n } from "@lingui/core";
import type { Side } from "../../design/sides";
import { type Place, spoken, stepped } from "../../matrix/places";
import styles from "./MapVoting.module.css";

const takingBack = ["Backspace", "Delete"];

/** One card on the map, by its number in the list; arrows move it, with Shift finely, and Backspace or Delete takes it back. */
export function MapDot({
  id,
  number,
  text,
  side,
  place,
  isCurrent,
  isDragged,
  onPointerDown,
  onCurrent,
  onWalk,
  onLand,
  onTakeBack,
}: {
  id: string;
  number: number;
  text: string;
  side: Side | null;
  place: Place;
  isCurrent: boolean;
  isDragged: boolean;
  onPointerDown: React.PointerEventHandler<HTMLElement>;
  onCurrent: () => void;
  onWalk: (to: Place) => void;
  onLand: () => void;
  onTakeBack: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.dot}
      style={{ left: `${place.effort}%`, bottom: `${place.impact}%` }}
      aria-label={`${number}. ${text}. ${spoken(place)}`}
      aria-roledescription={i18n.t("movable card")}
      data-dot={id}
      data-side={side ?? undefined}
      data-current={isCurrent || undefined}
      data-dragged={isDragged || undefined}
      data-left={place.effort > 50 || undefined}
      onFocus={onCurrent}
      onBlur={onLand}
      onPointerDown={onPointerDown}
      onKeyDown={(event) => {
        if (takingBack.includes(event.key)) {
          event.preventDefault();
          if (!event.repeat) onTakeBack();
          return;
        }
        const to = !event.ctrlKey && !event.metaKey && stepped(place, event.key, event.shiftKey);
        if (!to) return;
        event.preventDefault();
        onWalk(to);
      }}
    >
      <span className={styles.mark}>{number}</span>
      <span className={styles.caption} aria-hidden dir="auto">
        {text}
      </span>
    </button>
  );
}
