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
            { label: "New", count: created },
            { label: "Unchanged", count: existing },
            { label: "Errors", count: errorCount },
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
              Import {countText(kind, created)}
            </Button>
          </div>
        )}
      </div>
      {answer.ignoredColumns.length > 0 && (
        <p className={styles.text}>
          Columns that are passed over: {answer.ignoredColumns.slice(0, 12).join(", ")}
          {answer.ignoredColumns.length > 12 && ` and ${answer.ignoredColumns.length - 12} more columns`}.
        </p>
      )}
      <ol className={list.list} aria-label="Rows">
        {answer.rows.slice(0, most).map((row) => {
          const outcome = outcomeOf(row);
          return (
            <li key={row.row} className={rows.row} data-outcome={row.outcome}>
              <span className={rows.number}>
                <span className="visually-hidden">Row </span>
                {numberText(row.row)}
              </span>
              <Badge tone={outcome.tone}>{outcome.label}</Badge>
              <div className={rows.what}>
                {texts[row.row - 1] && <span className={rows.text}>{texts[row.row - 1]}</span>}
                {row.message && (
                  <span className={styles.problem}>
                    {row.column && (
                      <>
                        Column <code>{row.column}</code>:{" "}
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
        detail=" rows, wrong ones first; the row with the names is not counted"
        more="Show more rows"
        onMore={answer.rows.length > most ? () => setMost(most + atOnce) : null}
      />
    </section>
  );
}
