import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { classes } from "../../design/classes";
import { Skeleton } from "../../design/Skeleton";
import type { BacklogItem } from "../items";
import { StatusBadge } from "../StatusBadge";
import { statusNames } from "../statuses";
import styles from "./Board.module.css";
import type { BoardColumn } from "./boardOf";

/** One status with its cards, and a place to drop others. */
export function Column({
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
    <section
      className={classes(styles.column, takes && styles.takes, takes && over && styles.over)}
      aria-labelledby={`column-${status}`}
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
        <div
          className={styles.cards}
          role="status"
          aria-label={i18n.t("Loading {status}", { status: statusNames[status] })}
        >
          <Skeleton height="6rem" />
          <Skeleton height="4.5rem" />
        </div>
      )}
      {page?.total === 0 && (
        <p className={styles.empty}>{takes ? i18n.t("Drop it here") : i18n.t("Nothing here")}</p>
      )}
      {page?.hasMore && (
        <Button size="small" look="quiet" onPress={onMore}>
          {i18n.t("{count} more", { count: page.total - page.items.length })}
        </Button>
      )}
    </section>
  );
}
