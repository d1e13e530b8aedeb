import { GridList, GridListItem } from "react-aria-components/GridList";
import { Badge } from "../design/Badge";
import { Button } from "../design/Button";
import { agoText } from "../design/dates";
import { SideBadge } from "../design/SideBadge";
import { SideBars } from "../design/SideBars";
import { Skeleton } from "../design/Skeleton";
import type { Tab } from "./filter";
import styles from "./ItemList.module.css";
import type { BacklogItem } from "./items";
import { statusNames, statusTones } from "./statuses";
import type { BacklogList } from "./useBacklog";
import { VoteNumbers } from "./VoteNumbers";
import { barsOf } from "./votes";

/** The list: arrows walk, Enter opens, the rest of a row is reached with the right arrow. */
export function ItemList({
  list,
  tab,
  openId,
  onOpen,
  children,
}: {
  list: BacklogList;
  tab: Tab;
  openId: string | null;
  onOpen: (id: string) => void;
  /** Shown when there is nothing. */
  children: React.ReactNode;
}) {
  const { items } = list;
  if (!items) return list.error ? null : <Loading />;
  if (items.length === 0) return <>{children}</>;
  return (
    <>
      <GridList
        aria-label={tab === "ideas" ? "Ideas" : "Pain points"}
        className={styles.list ?? ""}
        items={items}
        dependencies={[openId, list.touched]}
        onAction={(id) => onOpen(String(id))}
      >
        {(item) => (
          <GridListItem id={item.id} textValue={item.text ?? "Erased"} className={styles.row ?? ""}>
            <Row item={item} open={item.id === openId} touched={item.id === list.touched} />
          </GridListItem>
        )}
      </GridList>
      <footer className={styles.foot}>
        <span className={styles.count}>
          {items.length} of {list.total}
        </span>
        {list.hasMore && (
          <Button onPress={list.loadMore} isPending={list.loadingMore}>
            Load more
          </Button>
        )}
      </footer>
    </>
  );
}

function Row({ item, open, touched }: { item: BacklogItem; open: boolean; touched: boolean }) {
  const bars = barsOf(item.votes);
  return (
    <div
      // A new key starts the flash again when the same row changes twice.
      key={touched ? `${item.status}${item.statusReason}` : ""}
      className={styles.cells}
      data-open={open || undefined}
      data-touched={touched || undefined}
    >
      <div className={styles.what}>
        <p className={styles.text}>{item.text ?? <em>This text was erased.</em>}</p>
        <p className={styles.meta}>
          {item.side && <SideBadge side={item.side} label={item.organization?.name ?? undefined} plain />}
          {!item.side && <span>anonymous</span>}
          {item.theme && <span>{item.theme}</span>}
          <span className={styles.workshop}>{item.workshop?.title}</span>
          <time dateTime={item.keptAt}>{agoText(item.keptAt)}</time>
        </p>
      </div>
      <div className={styles.status}>
        <Badge tone={statusTones[item.status]}>{statusNames[item.status]}</Badge>
      </div>
      <div className={styles.votes}>
        {bars.length > 0 ? (
          <SideBars bars={bars} size="small" />
        ) : (
          <span className={styles.unvoted}>No votes</span>
        )}
      </div>
      <div className={styles.numbers}>
        <VoteNumbers votes={item.votes} />
      </div>
    </div>
  );
}

function Loading() {
  return (
    <div className={styles.list} role="status" aria-label="Loading the backlog">
      {[70, 55, 82, 64, 48].map((width) => (
        <div key={width} className={styles.cells}>
          <div className={styles.what}>
            <Skeleton width={`${width}%`} height="1.1em" />
            <Skeleton width="40%" height="0.8em" />
          </div>
          <div className={styles.status}>
            <Skeleton width="5rem" height="1.25rem" />
          </div>
          <div className={styles.votes}>
            <Skeleton height="1.5rem" />
          </div>
        </div>
      ))}
    </div>
  );
}
