import { ArrowRightLeft } from "lucide-react";
import { memo } from "react";
import { CheckMark } from "../../design/Checkbox";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { SideBadge } from "../../design/SideBadge";
import { SideBars } from "../../design/SideBars";
import type { BacklogItem } from "../items";
import { type Status, statusesOf, statusNames } from "../statuses";
import { TagList } from "../TagList";
import { barsOf } from "../votes";
import styles from "./Board.module.css";

interface BoardCardProps {
  item: BacklogItem;
  mayMove: boolean;
  isFirst: boolean;
  isOpen: boolean;
  isTouched: boolean;
  isSelected: boolean;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
  onSelect: (id: string, range: boolean) => void;
  onMove: (item: BacklogItem, status: Status) => void;
  onDrag: (item: BacklogItem | null) => void;
}

export const BoardCard = memo(function BoardCard({
  item,
  mayMove,
  isFirst,
  isOpen,
  isTouched,
  isSelected,
  onOpen,
  onCurrent,
  onSelect,
  onMove,
  onDrag,
}: BoardCardProps) {
  const bars = barsOf(item.votes);
  const text = item.text ?? "This text was erased.";
  const tab = item.__typename === "Idea" ? "ideas" : "pain-points";
  return (
    <li className={styles.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: holds buttons of its own, which a button may not */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the page's keys work on the focused card */}
      <div
        role="group"
        aria-label={`${text}, ${statusNames[item.status]}${isSelected ? ", selected" : ""}`}
        aria-roledescription="card"
        key={isTouched ? item.status : ""}
        tabIndex={isFirst ? 0 : -1}
        className={styles.card}
        draggable={mayMove}
        data-item={item.id}
        data-open={isOpen || undefined}
        data-selected={isSelected || undefined}
        data-touched={isTouched || undefined}
        onFocus={() => onCurrent(item.id)}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          event.dataTransfer.setData("text/plain", text);
          onDrag(item);
        }}
        onDragEnd={() => onDrag(null)}
        onClick={(event) => {
          if ((event.target as HTMLElement).closest("a, button")) return;
          if (event.shiftKey || event.metaKey || event.ctrlKey) onSelect(item.id, event.shiftKey);
          else onOpen(item.id);
        }}
      >
        <p className={styles.text}>{item.text ?? <em>{text}</em>}</p>
        <div className={styles.meta}>
          {item.side ? (
            <SideBadge side={item.side} label={item.organization?.name ?? undefined} plain />
          ) : (
            <span>anonymous</span>
          )}
          {item.theme && <span className={styles.theme}>{item.theme}</span>}
          {item.owner && <span className={styles.theme}>{item.owner}</span>}
          {item.supporterCount > 0 && (
            <span>
              {item.supporterCount} supporter{item.supporterCount === 1 ? "" : "s"}
            </span>
          )}
        </div>
        {item.tags.length > 0 && <TagList tags={item.tags} />}
        {bars.length > 0 && <SideBars bars={bars} size="small" />}
        <div className={styles.tools}>
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
          {mayMove && (
            <Menu
              label="Move to"
              entries={statusesOf(tab)
                .filter((status) => status !== item.status && status !== "MERGED")
                .map((status) => ({
                  id: status,
                  label: statusNames[status],
                  onAction: () => onMove(item, status),
                }))}
            >
              <IconButton
                label="Move to another status"
                size="small"
                icon={<ArrowRightLeft size={15} aria-hidden />}
              />
            </Menu>
          )}
        </div>
      </div>
    </li>
  );
});
