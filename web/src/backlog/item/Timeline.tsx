import { i18n } from "@lingui/core";
import { useEffect } from "react";
import { agoText } from "../../design/dates";
import { noteVisit, useLastVisit } from "../visits";
import shared from "./ItemDetail.module.css";
import { ItemHeading, SubHeading } from "./ItemHeading";
import { ItemLink } from "./ItemLink";
import type { FoundItem, TimelineEntry } from "./itemDetailQuery";
import styles from "./Timeline.module.css";
import { actorOf, sentenceOf, sinceVisit } from "./timeline";

/** Everything that happened, the same rows for everybody; first what is new to this reader. */
export function Timeline({ item, onOpen }: { item: FoundItem; onOpen: ((id: string) => void) | undefined }) {
  const visited = useLastVisit(item.id);
  const known = visited !== undefined;
  useEffect(() => {
    if (!known) return;
    noteVisit(item.id);
    return () => noteVisit(item.id);
  }, [item.id, known]);
  const { nodes, totalCount } = item.timeline;
  const { fresh, seen } = sinceVisit(nodes, visited ?? null);
  const list = (entries: readonly TimelineEntry[]) => (
    <ol className={styles.rows}>
      {entries.map((entry) => (
        <Row key={entry.id} entry={entry} onOpen={onOpen} />
      ))}
    </ol>
  );
  return (
    <section className={shared.section} aria-labelledby={`timeline-${item.id}`}>
      <ItemHeading id={`timeline-${item.id}`}>{i18n.t("History")}</ItemHeading>
      {fresh.length > 0 && (
        <div className={styles.fresh}>
          <SubHeading className={styles.since}>{i18n.t("Since your last visit")}</SubHeading>
          {list(fresh)}
        </div>
      )}
      {list(seen)}
      {totalCount > nodes.length && (
        <p className={shared.small}>
          {i18n.t("{count} more stand in the API.", { count: totalCount - nodes.length })}
        </p>
      )}
    </section>
  );
}

function Row({ entry, onOpen }: { entry: TimelineEntry; onOpen: ((id: string) => void) | undefined }) {
  const { item: other } = entry;
  return (
    <li className={styles.row} data-what={entry.what}>
      <p className={styles.what}>
        {sentenceOf(entry)}
        {other && (
          <>
            {" "}
            <ItemLink item={other} onOpen={onOpen}>
              {other.text ?? i18n.t("an erased item")}
            </ItemLink>
          </>
        )}
      </p>
      {entry.reason && (
        <p className={styles.reason} dir="auto">
          {entry.reason}
        </p>
      )}
      <p className={shared.small}>
        {actorOf(entry)}, <time dateTime={entry.at}>{agoText(entry.at)}</time>
      </p>
    </li>
  );
}
