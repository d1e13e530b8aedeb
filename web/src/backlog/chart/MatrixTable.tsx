import { i18n } from "@lingui/core";
import { useState } from "react";
import { type Place, quadrantNames, quadrantOf } from "../../matrix/places";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import styles from "./Matrix.module.css";
import { placeOf } from "./placeOf";

/** What the chart shows, for those who read numbers; they can be typed, too. */
export function MatrixTable({
  items,
  rights,
  onOpen,
  onPlace,
}: {
  items: readonly BacklogItem[];
  rights: Rights;
  onOpen: (id: string) => void;
  onPlace: (item: BacklogItem, place: Place) => void;
}) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{i18n.t("Idea")}</th>
          <th scope="col">{i18n.t("Impact")}</th>
          <th scope="col">{i18n.t("Effort")}</th>
          <th scope="col">{i18n.t("Quadrant")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const place = placeOf(item);
          const mayMove = rights.actingOn(item) !== undefined;
          const text = item.text ?? i18n.t("This text was erased.");
          const put = (change: Partial<Place>) =>
            onPlace(item, { impact: place?.impact ?? 50, effort: place?.effort ?? 50, ...change });
          return (
            <tr key={item.id}>
              <th scope="row">
                <button type="button" className={styles.name} onClick={() => onOpen(item.id)}>
                  {text}
                </button>
              </th>
              <td>
                <PlaceInput
                  label={i18n.t("Impact of {text}", { text })}
                  value={place?.impact}
                  mayChange={mayMove}
                  onChange={(impact) => put({ impact })}
                />
              </td>
              <td>
                <PlaceInput
                  label={i18n.t("Effort of {text}", { text })}
                  value={place?.effort}
                  mayChange={mayMove}
                  onChange={(effort) => put({ effort })}
                />
              </td>
              <td>{place ? quadrantNames[quadrantOf(place)] : i18n.t("Not placed")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PlaceInput({
  label,
  value,
  mayChange,
  onChange,
}: {
  label: string;
  value: number | undefined;
  mayChange: boolean;
  onChange: (value: number) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  if (!mayChange) return <span className="tabular">{value ?? "–"}</span>;
  const settle = () => {
    const typed = Number(text);
    setText(null);
    if (text !== null && text.trim() !== "" && Number.isFinite(typed))
      onChange(Math.min(100, Math.max(0, Math.round(typed))));
  };
  return (
    <input
      className={styles.number}
      aria-label={label}
      inputMode="numeric"
      placeholder="–"
      value={text ?? value ?? ""}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === "Enter" && settle()}
    />
  );
}
