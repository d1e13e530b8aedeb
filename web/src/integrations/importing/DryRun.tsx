import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { FileInput } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { countText } from "../../backlog/tabs";
import type { Tab } from "../../backlog/view";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { numberText } from "../../design/counted";
import list from "../../design/List.module.css";
import { ListFoot } from "../../design/ListFoot";
import styles from "../Integrations.module.css";
import rows from "./DryRun.module.css";
import type { ImportFile } from "./importFile";
import { type ImportAnswer, outcomeOf } from "./importing";
import { verdictOf } from "./verdict";

const atOnce = 100;
/** What would happen, row by row, and the button that makes it happen. */
export function DryRun({
  kind,
  file,
  answer,
  pending,
  onImport,
}: {
  kind: Tab;
  file: ImportFile;
  answer: ImportAnswer;
  pending: boolean;
  onImport: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [most, setMost] = useState(atOnce);
  // Whoever chose the file by keys goes on from what came of it.
  useEffect(() => heading.current?.focus(), []);
  const { created, existing, errorCount, rows: total } = answer.import;
  const verdict = verdictOf(kind, answer.import);
  // Where the page reads a file otherwise than the API, a text could stand beside the wrong row.
  const texts = file.texts.length === total ? file.texts : [];
  return (
    <section className={styles.stack} aria-labelledby="dry-run">
      <div className={rows.verdict} data-tone={verdict.tone}>
        <h2 id="dry-run" ref={heading} tabIndex={-1} className={rows.title}>
          {verdict.title}
        </h2>
        <p>{verdict.text}</p>
        <dl className={rows.numbers}>
          {[
            { label: i18n.t("New"), count: created },
            { label: i18n.t("Unchanged"), count: existing },
            { label: i18n.t("Errors"), count: errorCount },
          ].map(({ label, count }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{numberText(count)}</dd>
            </div>
          ))}
        </dl>
        {verdict.mayImport && (
          <div>
            <Button
              look="primary"
              size="large"
              icon={<FileInput size={18} aria-hidden />}
              isPending={pending}
              onPress={onImport}
            >
              {i18n.t("Import {count}", { count: countText(kind, created) })}
            </Button>
          </div>
        )}
      </div>
      {answer.ignoredColumns.length > 0 && (
        <p className={styles.text}>
          {answer.ignoredColumns.length > 12
            ? i18n.t("Columns that are passed over: {columns} and {count} more columns.", {
                columns: answer.ignoredColumns.slice(0, 12).join(", "),
                count: answer.ignoredColumns.length - 12,
              })
            : i18n.t("Columns that are passed over: {columns}.", {
                columns: answer.ignoredColumns.join(", "),
              })}
        </p>
      )}
      <ol className={list.list} aria-label={i18n.t("Rows")}>
        {answer.rows.slice(0, most).map((row) => {
          const outcome = outcomeOf(row);
          return (
            <li key={row.row} className={rows.row} data-outcome={row.outcome}>
              <span className={rows.number}>
                <span className="visually-hidden">{i18n.t("Row")} </span>
                {numberText(row.row)}
              </span>
              <Badge tone={outcome.tone}>{outcome.label}</Badge>
              <div className={rows.what}>
                {texts[row.row - 1] && <span className={rows.text}>{texts[row.row - 1]}</span>}
                {row.message && (
                  <span className={styles.problem}>
                    {row.column && (
                      <>
                        <Trans
                          id="Column <0>{column}</0>:"
                          values={{ column: row.column }}
                          components={{ 0: <code /> }}
                        />{" "}
                      </>
                    )}
                    {row.message}
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <ListFoot
        shown={Math.min(most, answer.rows.length)}
        of={total}
        detail={` ${i18n.t("rows, wrong ones first; the row with the names is not counted")}`}
        more={i18n.t("Show more rows")}
        onMore={answer.rows.length > most ? () => setMost(most + atOnce) : null}
      />
    </section>
  );
}
