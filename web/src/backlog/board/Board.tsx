import { useState } from "react";
import { Button } from "../../design/Button";
import { classes } from "../../design/classes";
import { Skeleton } from "../../design/Skeleton";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import { StatusBadge } from "../StatusBadge";
import { type Status, statusNames } from "../statuses";
import styles from "./Board.module.css";
import { BoardCard } from "./BoardCard";
import type { BoardColumn } from "./boardOf";
import type { Board as BoardState } from "./useBoard";

/** The items by status. A card goes to another column by mouse, by Shift with an arrow, or by its menu. */
export function Board({
  board,
  rights,
  currentId,
  openId,
  selected,
  onOpen,
  onCurrent,
  onSelect,
  onMove,
}: {
  board: BoardState;
  rights: Rights;
  currentId: string | null;
  openId: string | null;
  selected: ReadonlySet<string>;
  onOpen: (id: string) => void;
  onCurrent: (id: string) => void;
  onSelect: (id: string, range: boolean) => void;
  /** Asks for the reason, then moves. */
  onMove: (item: BacklogItem, status: Status) => void;
}) {
  const [dragged, setDragged] = useState<BacklogItem | null>(null);
  const all = board.columns.flatMap((column) => column.page?.items ?? []);
  const first = all.some((item) => item.id === currentId) ? currentId : all[0]?.id;
  return (
    <section className={styles.board} aria-label="Board by status" tabIndex={all.length > 0 ? -1 : 0}>
      {board.columns.map((column) => (
        <Column
          key={column.status}
          column={column}
          dragged={dragged}
          onDrop={(item) => {
            setDragged(null);
            if (item.status !== column.status) onMove(item, column.status);
          }}
          onMore={() => board.loadMore(column.status)}
        >
          {column.page?.items.map((item) => (
            <BoardCard
              key={item.id}
              item={item}
              mayMove={rights.actingOn(item) !== undefined}
              isFirst={item.id === first}
              isOpen={item.id === openId}
              isTouched={item.id === board.touched}
              isSelected={selected.has(item.id)}
              onOpen={onOpen}
              onCurrent={onCurrent}
              onSelect={onSelect}
              onMove={onMove}
              onDrag={setDragged}
            />
          ))}
        </Column>
      ))}
    </section>
  );
}

function Column({
  column: { status, page },
  dragged,
  onDrop,
  onMore,
  children,
}: {
  column: BoardColumn;
  dragged: BacklogItem | null;
  onDrop: (item: BacklogItem) => void;
  onMore: () => void;
  children: React.ReactNode;
}) {
  const [over, setOver] = useState(false);
  const takes = dragged !== null && dragged.status !== status;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the others are a key and a menu
    <div
      className={classes(styles.column, takes && styles.takes, takes && over && styles.over)}
      data-status={status}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged) onDrop(dragged);
      }}
    >
      <h2 className={styles.heading} id={`column-${status}`}>
        <StatusBadge status={status} />
        <span className={styles.count}>
          <span className="visually-hidden">, </span>
          {page?.total}
        </span>
      </h2>
      {page ? (
        <ul className={styles.cards} aria-labelledby={`column-${status}`}>
          {children}
        </ul>
      ) : (
        <div className={styles.cards} role="status" aria-label={`Loading ${statusNames[status]}`}>
          <Skeleton height="6rem" />
          <Skeleton height="4.5rem" />
        </div>
      )}
      {page?.total === 0 && <p className={styles.empty}>{takes ? "Drop it here" : "Nothing here"}</p>}
      {page?.hasMore && (
        <Button size="small" look="quiet" onPress={onMore}>
          {page.total - page.items.length} more
        </Button>
      )}
    </div>
  );
}
