import { i18n } from "@lingui/core";
import { ArrowRightLeft } from "lucide-react";
import { memo } from "react";
import { Checkbox } from "../../design/Checkbox";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { SideBars } from "../../design/SideBars";
import type { BacklogItem } from "../items";
import { OpenLink } from "../OpenLink";
import { Origin } from "../Origin";
import { type Status, statusesOf, statusNames } from "../statuses";
import { TagList } from "../TagList";
import { barsOf } from "../votes";
import styles from "./Board.module.css";

interface BoardCardProps {
  item: BacklogItem;
  mayMove: boolean;
  isFirst: boolean;
  isOpen: boolean;
  /** Which change of it has just been seen; null: none. */
  touch: number | null;
  isSelected: boolean;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
  onSelect: (id: string, range: boolean) => void;
  onMove: (item: BacklogItem, status: Status) => void;
  onDrag: (item: BacklogItem | null) => void;
}

/** One item of the board; drawn again only when something of it changed. */
export const BoardCard = memo(function BoardCard({
  item,
  mayMove,
  isFirst,
  isOpen,
  touch,
  isSelected,
  onOpen,
  onCurrent,
  onSelect,
  onMove,
  onDrag,
}: BoardCardProps) {
  const bars = barsOf(item.votes);
  const text = item.text ?? i18n.t("This text was erased.");
  const tab = item.__typename === "Idea" ? "ideas" : "pain-points";
  return (
    <li
      className={styles.card}
      draggable={mayMove}
      data-item={item.id}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
      // Two names in turn: the flash begins again when the same card changes twice.
      data-touched={touch === null ? undefined : touch % 2 === 0 ? "even" : "odd"}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", text);
        onDrag(item);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <OpenLink
        item={item}
        isFirst={isFirst}
        className={styles.text}
        onOpen={onOpen}
        onCurrent={onCurrent}
        onRange={(id) => mayMove && onSelect(id, true)}
      />
      <div className={styles.meta}>
        <Origin item={item} plain />
        {item.theme && (
          <span className={styles.theme} dir="auto">
            {item.theme}
          </span>
        )}
        {item.owner && (
          <span className={styles.theme} dir="auto">
            {item.owner}
          </span>
        )}
        {item.supporterCount > 0 && (
          <span>
            {i18n.t("{supporterCount, plural, one {# supporter} other {# supporters}}", {
              supporterCount: item.supporterCount,
            })}
          </span>
        )}
      </div>
      {item.tags.length > 0 && <TagList tags={item.tags} />}
      {bars.length > 0 && <SideBars bars={bars} size="small" />}
      {mayMove && (
        <div className={styles.tools}>
          <Checkbox
            label={i18n.t("Select: {text}", { text })}
            labelHidden
            state={isSelected ? "on" : "off"}
            tabIndex={-1}
            className={styles.pick}
            onChange={(_, range) => onSelect(item.id, range)}
          />
          <Menu
            label={i18n.t("Move to")}
            entries={statusesOf(tab)
              .filter((status) => status !== item.status && status !== "MERGED")
              .map((status) => ({
                id: status,
                label: statusNames[status],
                onAction: () => onMove(item, status),
              }))}
          >
            <IconButton
              label={i18n.t("Move to another status")}
              size="small"
              icon={<ArrowRightLeft size={15} aria-hidden />}
            />
          </Menu>
        </div>
      )}
    </li>
  );
});
