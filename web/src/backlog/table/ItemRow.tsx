import { i18n } from "@lingui/core";
import { memo } from "react";
import { Checkbox } from "../../design/Checkbox";
import { classes } from "../../design/classes";
import type { BacklogItem } from "../items";
import { OpenLink } from "../OpenLink";
import { Origin } from "../Origin";
import { TagList } from "../TagList";
import type { Density } from "../useDensity";
import type { Column } from "./columns";
import styles from "./ItemTable.module.css";

interface ItemRowProps {
  item: BacklogItem;
  index: number;
  columns: readonly Column[];
  density: Density;
  isOpen: boolean;
  /** The row that Tab leads to. */
  isFirst: boolean;
  /** Which change of it has just been seen; null: none. */
  touch: number | null;
  /** Undefined: there is nothing to select anywhere. */
  mayChange: boolean | undefined;
  isSelected: boolean;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
  onSelect: (id: string, range: boolean) => void;
}

/** One item as a row. Drawn again only when something of it changed: lists are long. */
export const ItemRow = memo(function ItemRow({
  item,
  index,
  columns,
  density,
  isOpen,
  isFirst,
  touch,
  mayChange,
  isSelected,
  onOpen,
  onCurrent,
  onSelect,
}: ItemRowProps) {
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + 2}
      data-item={item.id}
      data-selected={isSelected || undefined}
      data-open={isOpen || undefined}
      // Two names in turn: the flash begins again when the same row changes twice.
      data-touched={touch === null ? undefined : touch % 2 === 0 ? "even" : "odd"}
    >
      {mayChange !== undefined && (
        <td className={styles.box}>
          {mayChange && (
            <Checkbox
              label={i18n.t("Select: {text}", { text: item.text ?? i18n.t("an erased text") })}
              labelHidden
              state={isSelected ? "on" : "off"}
              tabIndex={-1}
              className={styles.pick}
              onChange={(_, range) => onSelect(item.id, range)}
            />
          )}
        </td>
      )}
      <td className={styles.what}>
        <OpenLink
          item={item}
          isFirst={isFirst}
          className={styles.text}
          onOpen={onOpen}
          onCurrent={onCurrent}
          onRange={(id) => onSelect(id, true)}
        />
        {density === "comfortable" && (
          <p className={styles.meta}>
            <Origin item={item} plain />
            {item.theme && <span dir="auto">{item.theme}</span>}
            {item.tags.length > 0 && <TagList tags={item.tags} />}
            {item.workshop && (
              <span className={styles.clip} dir="auto">
                {item.workshop.title}
              </span>
            )}
          </p>
        )}
      </td>
      {columns.map((column) => (
        <td
          key={column.id}
          className={classes(styles.cell, column.end && styles.end)}
          data-column={column.id}
          data-label={column.label}
        >
          {column.render(item)}
        </td>
      ))}
    </tr>
  );
});
