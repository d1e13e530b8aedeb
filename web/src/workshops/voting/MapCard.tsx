import { i18n } from "@lingui/core";
import { GripVertical, Undo2 } from "lucide-react";
import { useId } from "react";
import { Button } from "../../design/Button";
import { type Place, quadrantNames, quadrantOf } from "../../matrix/places";
import type { BoardCard } from "../workshopBoard";
import styles from "./MapVoting.module.css";

const middle: Place = { impact: 50, effort: 50 };

/** One card in the list: a grip to drag it by, and two sliders that do the same. */
export function MapCard({
  card,
  number,
  place,
  isCurrent,
  onCurrent,
  onPointerDown,
  onWalk,
  onPut,
  onLand,
  onTakeBack,
}: {
  card: BoardCard;
  number: number;
  place: Place | null;
  isCurrent: boolean;
  onCurrent: () => void;
  onPointerDown: React.PointerEventHandler<HTMLElement>;
  onWalk: (to: Place) => void;
  onPut: (to: Place) => void;
  onLand: () => void;
  onTakeBack: () => void;
}) {
  const text = card.text ?? i18n.t("This text was erased.");
  return (
    <li
      className={styles.card}
      data-placed={place !== null || undefined}
      data-current={isCurrent || undefined}
    >
      <div className={styles.head}>
        <span
          className={styles.grip}
          data-grip={card.cardId}
          data-side={card.side ?? undefined}
          onPointerDown={onPointerDown}
          aria-hidden
        >
          <GripVertical size={15} />
          {number}
        </span>
        <p className={styles.text} dir="auto">
          {text}
        </p>
      </div>
      {(["impact", "effort"] as const).map((axis) => (
        <Slider
          key={axis}
          label={axis === "impact" ? i18n.t("Impact") : i18n.t("Effort")}
          of={text}
          value={place?.[axis] ?? null}
          onFocus={onCurrent}
          onChange={(value) => onWalk({ ...(place ?? middle), [axis]: value })}
          onRest={onLand}
        />
      ))}
      <div className={styles.foot}>
        <span className={styles.quadrant}>
          {place ? quadrantNames[quadrantOf(place)] : i18n.t("Not placed yet")}
        </span>
        {place ? (
          <Button
            size="small"
            look="quiet"
            icon={<Undo2 size={15} />}
            aria-label={i18n.t("Take back: {text}", { text })}
            onPress={onTakeBack}
          >
            {i18n.t("Take back")}
          </Button>
        ) : (
          <Button
            size="small"
            look="quiet"
            aria-label={i18n.t("Put in the middle: {text}", { text })}
            onPress={() => {
              onCurrent();
              onPut(middle);
            }}
          >
            {i18n.t("Put in the middle")}
          </Button>
        )}
      </div>
    </li>
  );
}

function Slider({
  label,
  of,
  value,
  onFocus,
  onChange,
  onRest,
}: {
  label: string;
  of: string;
  value: number | null;
  onFocus: () => void;
  onChange: (value: number) => void;
  onRest: () => void;
}) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>
        {label}
        <span className="visually-hidden"> {i18n.t("of {of}", { of })}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        value={value ?? 50}
        aria-valuetext={value === null ? i18n.t("not placed") : String(value)}
        onFocus={onFocus}
        onBlur={onRest}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id}>{value ?? "–"}</output>
    </div>
  );
}
