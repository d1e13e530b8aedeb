import { i18n } from "@lingui/core";
import { useState } from "react";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import type { Status } from "../statuses";
import styles from "./Board.module.css";
import { BoardCard } from "./BoardCard";
import { Column } from "./Column";
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
    <section
      className={styles.board}
      aria-label={i18n.t("Board by status")}
      tabIndex={all.length > 0 ? -1 : 0}
    >
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
              touch={board.touched?.id === item.id ? board.touched.turn : null}
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
