import { i18n } from "@lingui/core";
import { Badge } from "../design/Badge";
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
          {record.times > 1 && (
            <Badge>{i18n.t("{times, plural, one {# time} other {# times}}", { times: record.times })}</Badge>
          )}
          {record.outcome === "REFUSED" && <Badge tone="danger">{i18n.t("Refused")}</Badge>}
        </p>
        <p className={list.meta}>
          <time dateTime={record.at}>{momentText(record.at)}</time>
        </p>
      </div>
    </li>
  );
}
