import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { classes } from "../../design/classes";
import { type OrderKey, orderKeys } from "../view";
import type { Column } from "./columns";
import styles from "./ItemTable.module.css";

/** A column's name, and the way to order by it. */
export function Heading({
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
  const turned = order.direction === "ASC" ? "DESC" : "ASC";
  return (
    <th
      scope="col"
      className={classes(styles.heading, column.end && styles.end)}
      {...(key && { "aria-sort": !active ? "none" : order.direction === "ASC" ? "ascending" : "descending" })}
    >
      {key ? (
        <button
          type="button"
          className={styles.sort}
          data-active={active || undefined}
          onClick={() => onOrder({ key, direction: active ? turned : (orderKeys[key]?.first ?? "ASC") })}
        >
          {column.label}
          <Sign size={13} aria-hidden />
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}
