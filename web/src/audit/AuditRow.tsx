import { Badge } from "../design/Badge";
import { counted } from "../design/counted";
import { momentText } from "../design/dates";
import list from "../design/List.module.css";
import styles from "./Audit.module.css";
import type { AuditRecord } from "./auditQueries";
import { wordsOf } from "./words";

/** One record: who did what, and when. */
export function AuditRow({ record }: { record: AuditRecord }) {
  const { who, what } = wordsOf(record);
  return (
    <li className={list.row}>
      <div className={list.rowBody}>
        <p className={styles.deed}>
          <strong>{who}</strong> {what}
          {record.times > 1 && <Badge>{counted(record.times, "time")}</Badge>}
          {record.outcome === "REFUSED" && <Badge tone="danger">Refused</Badge>}
        </p>
        <p className={list.meta}>
          <time dateTime={record.at}>{momentText(record.at)}</time>
        </p>
      </div>
    </li>
  );
}
