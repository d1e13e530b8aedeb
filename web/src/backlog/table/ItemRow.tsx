import { memo } from "react";
import { CheckMark } from "../../design/Checkbox";
import { classes } from "../../design/classes";
import { SideBadge } from "../../design/SideBadge";
import type { BacklogItem } from "../items";
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
  isTouched: boolean;
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
  isTouched,
  isSelected,
  onOpen,
  onCurrent,
  onSelect,
}: ItemRowProps) {
  const text = item.text ?? "This text was erased.";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid's row, see ItemTable
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page's keys work on the focused row
    <div
      role="row"
      // A new key starts the flash again when the same row changes twice.
      key={isTouched ? `${item.status}${item.statusReason}` : ""}
      tabIndex={isFirst ? 0 : -1}
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-item={item.id}
      data-open={isOpen || undefined}
      data-touched={isTouched || undefined}
      onFocus={() => onCurrent(item.id)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => {
        if ((event.target as HTMLElement).closest("a, button")) return;
        if (event.shiftKey || event.metaKey || event.ctrlKey) onSelect(item.id, event.shiftKey);
        else onOpen(item.id);
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="gridcell" className={styles.box}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawn box */}
        <button
          type="button"
          role="checkbox"
          tabIndex={-1}
          className={styles.pick}
          aria-checked={isSelected}
          aria-label={`Select: ${text}`}
          onClick={(event) => onSelect(item.id, event.shiftKey)}
        >
          <CheckMark state={isSelected ? "on" : "off"} />
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="gridcell" className={styles.what}>
        <p className={styles.text}>{item.text ?? <em>{text}</em>}</p>
        {density === "comfortable" && (
          <p className={styles.meta}>
            {item.side ? (
              <SideBadge side={item.side} label={item.organization?.name ?? undefined} plain />
            ) : (
              <span>anonymous</span>
            )}
            {item.theme && <span>{item.theme}</span>}
            {item.tags.length > 0 && <TagList tags={item.tags} />}
            {item.workshop && <span className={styles.clip}>{item.workshop.title}</span>}
          </p>
        )}
      </div>
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus
        <div
          role="gridcell"
          key={column.id}
          className={classes(styles.cell, column.end && styles.end)}
          data-column={column.id}
          data-label={column.label}
        >
          {column.render(item)}
        </div>
      ))}
    </div>
  );
});
