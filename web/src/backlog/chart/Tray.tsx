import { i18n } from "@lingui/core";
import { GripVertical, Plus } from "lucide-react";
import { IconButton } from "../../design/IconButton";
import type { Place } from "../../matrix/places";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import { StatusBadge } from "../StatusBadge";
import { focusItem } from "../useListKeys";
import styles from "./Matrix.module.css";

/** The ideas that have no place yet, beside the chart: to be dragged onto it, or put in its middle. */
export function Tray({
  items,
  rights,
  onPlace,
  onPointerDown,
  onOpen,
}: {
  items: readonly BacklogItem[];
  rights: Rights;
  onPlace: (item: BacklogItem, place: Place) => void;
  onPointerDown: (item: BacklogItem) => (down: React.PointerEvent<HTMLElement>) => void;
  onOpen: (id: string) => void;
}) {
  return (
    <aside className={styles.tray} aria-label={i18n.t("Not placed")}>
      <h2 className={styles.heading}>{i18n.t("Not placed")}</h2>
      {items.length === 0 && <p className={styles.none}>{i18n.t("Every idea has its place.")}</p>}
      <ul className={styles.loose}>
        {items.map((item) => {
          const mayMove = rights.actingOn(item) !== undefined;
          return (
            <li key={item.id} className={styles.waiting}>
              {mayMove && (
                <span className={styles.grip} onPointerDown={onPointerDown(item)} aria-hidden>
                  <GripVertical size={16} />
                </span>
              )}
              <button type="button" className={styles.name} onClick={() => onOpen(item.id)}>
                {item.text ?? i18n.t("This text was erased.")}
                <StatusBadge status={item.status} />
              </button>
              {mayMove && (
                <IconButton
                  label={i18n.t("Put in the middle: {text}", { text: item.text ?? i18n.t("erased") })}
                  size="small"
                  icon={<Plus size={16} aria-hidden />}
                  onPress={() => {
                    onPlace(item, { impact: 50, effort: 50 });
                    setTimeout(() => focusItem(item.id), 0);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
