import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { CheckMark } from "../../design/Checkbox";
import { classes } from "../../design/classes";
import type { BacklogItem } from "../items";
import type { Selection } from "../selection";
import type { Density } from "../useDensity";
import { type BacklogView, type OrderKey, orderKeys } from "../view";
import { type Column, shownColumns } from "./columns";
import { ItemRow } from "./ItemRow";
import styles from "./ItemTable.module.css";

/** The items as a table: a click or Enter opens, boxes and `x` select, headings order. */
export function ItemTable({
  view,
  items,
  total,
  density,
  openId,
  currentId,
  touchedId,
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
  density: Density;
  openId: string | null;
  /** The row that Tab leads to. */
  currentId: string | null;
  touchedId: string | null;
  selection: Selection;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
  /** `range`: everything from where the selection began. */
  onSelect: (id: string, range: boolean) => void;
  onSelectAll: () => void;
  onOrder: (order: OrderKey) => void;
}) {
  const columns = shownColumns(view);
  const first = items.some((item) => item.id === currentId) ? currentId : items[0]?.id;
  const chosen = items.filter((item) => selection.ids.has(item.id)).length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that can be selected and walked by arrows make a grid, which HTML has no element for
    <div
      role="grid"
      aria-label={view.tab === "ideas" ? "Ideas" : "Pain points"}
      aria-multiselectable
      aria-rowcount={total + 1}
      className={styles.grid}
      data-density={density}
      style={
        {
          "--columns": `2.75rem minmax(14rem, 1fr) ${columns.map(({ width }) => width).join(" ")}`,
        } as React.CSSProperties
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup">
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons have the focus */}
        <div role="row" aria-rowindex={1} className={styles.head}>
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: its button has the focus */}
          <div role="columnheader" className={styles.box}>
            {/* biome-ignore lint/a11y/useSemanticElements: a drawn box, with a third state */}
            <button
              type="button"
              role="checkbox"
              className={styles.pick}
              aria-checked={chosen === 0 ? false : chosen === items.length ? true : "mixed"}
              aria-label="Select all that are shown"
              onClick={onSelectAll}
            >
              <CheckMark state={chosen === 0 ? "off" : chosen === items.length ? "on" : "some"} />
            </button>
          </div>
          <Heading
            column={{ label: view.tab === "ideas" ? "Idea" : "Pain point", order: "text" }}
            order={view.order}
            onOrder={onOrder}
          />
          {columns.map((column) => (
            <Heading key={column.id} column={column} order={view.order} onOrder={onOrder} />
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup">
        {items.map((item, index) => (
          <ItemRow
            key={item.id}
            item={item}
            index={index}
            columns={columns}
            density={density}
            isOpen={item.id === openId}
            isFirst={item.id === first}
            isTouched={item.id === touchedId}
            isSelected={selection.ids.has(item.id)}
            onOpen={onOpen}
            onCurrent={onCurrent}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

function Heading({
  column,
  order,
  onOrder,
}: {
  column: Pick<Column, "label" | "order" | "end">;
  order: OrderKey;
  onOrder: (order: OrderKey) => void;
}) {
  const key = column.order;
  const active = key !== undefined && key === order.key;
  const Sign = !active ? ChevronsUpDown : order.direction === "ASC" ? ArrowUp : ArrowDown;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid's heading, see ItemTable
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
    <div
      role="columnheader"
      className={classes(styles.heading, column.end && styles.end)}
      {...(key && { "aria-sort": !active ? "none" : order.direction === "ASC" ? "ascending" : "descending" })}
    >
      {key ? (
        <button
          type="button"
          className={styles.sort}
          data-active={active || undefined}
          onClick={() =>
            onOrder({
              key,
              direction: active
                ? order.direction === "ASC"
                  ? "DESC"
                  : "ASC"
                : (orderKeys[key]?.first ?? "ASC"),
            })
          }
        >
          {column.label}
          <Sign size={13} aria-hidden />
        </button>
      ) : (
        column.label
      )}
    </div>
  );
}
