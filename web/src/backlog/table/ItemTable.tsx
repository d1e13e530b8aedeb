import { i18n } from "@lingui/core";
import { useMemo, useRef } from "react";
import { Checkbox } from "../../design/Checkbox";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import type { Selection } from "../selection";
import { tabNames } from "../tabs";
import type { Density } from "../useDensity";
import type { Noticed } from "../useNoticed";
import type { BacklogView, OrderKey } from "../view";
import { leastWidth, shownColumns } from "./columns";
import { Heading } from "./Heading";
import { ItemRow } from "./ItemRow";
import styles from "./ItemTable.module.css";
import { useScrolls } from "./useScrolls";

/** The items as a table: a press or Enter opens, boxes and `x` select, arrows walk, headings order. */
export function ItemTable({
  view,
  items,
  total,
  rights,
  density,
  openId,
  currentId,
  touched,
  selection,
  onOpen,
  onCurrent,
  onSelect,
  onSelectAll,
  onOrder,
}: {
  view: BacklogView;
  items: readonly BacklogItem[];
  total: number;
  rights: Rights;
  density: Density;
  openId: string | null;
  /** The row that Tab leads to. */
  currentId: string | null;
  touched: Noticed["touched"];
  selection: Selection;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
  /** `range`: everything from where the selection began. */
  onSelect: (id: string, range: boolean) => void;
  onSelectAll: () => void;
  onOrder: (order: OrderKey) => void;
}) {
  const columns = useMemo(() => shownColumns(view), [view]);
  const first = items.some((item) => item.id === currentId) ? currentId : items[0]?.id;
  const selectable = items.filter((item) => rights.actingOn(item) !== undefined);
  const chosen = selectable.filter((item) => selection.ids.has(item.id)).length;
  const frame = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(frame);
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-scrolls={scrolls || undefined}
      style={{ "--least": leastWidth(columns) } as React.CSSProperties}
    >
      <table
        aria-label={tabNames[view.tab]}
        aria-rowcount={total + 1}
        className={styles.table}
        data-density={density}
      >
        <colgroup>
          {rights.changesAnything && <col className={styles.boxes} />}
          <col />
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            {rights.changesAnything && (
              <th scope="col" className={styles.box}>
                <Checkbox
                  label={i18n.t("Select all that are shown")}
                  labelHidden
                  state={chosen === 0 ? "off" : chosen === selectable.length ? "on" : "some"}
                  className={styles.pick}
                  onChange={onSelectAll}
                />
              </th>
            )}
            <Heading
              column={{ label: view.tab === "ideas" ? i18n.t("Idea") : i18n.t("Pain point"), order: "text" }}
              order={view.order}
              onOrder={onOrder}
            />
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={view.order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <ItemRow
              key={item.id}
              item={item}
              index={index}
              columns={columns}
              density={density}
              isOpen={item.id === openId}
              isFirst={item.id === first}
              touch={touched?.id === item.id ? touched.turn : null}
              mayChange={rights.changesAnything ? rights.actingOn(item) !== undefined : undefined}
              isSelected={selection.ids.has(item.id)}
              onOpen={onOpen}
              onCurrent={onCurrent}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
