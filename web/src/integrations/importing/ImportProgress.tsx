import { i18n } from "@lingui/core";
import { CircleCheck, SearchX } from "lucide-react";
import { useEffect, useRef } from "react";
import { countText } from "../../backlog/tabs";
import type { Tab } from "../../backlog/view";
import { Button, buttonClass } from "../../design/Button";
import { numberText } from "../../design/counted";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { Progress } from "../../design/Progress";
import { SkeletonText } from "../../design/Skeleton";
import { useQuery } from "../../graphql/useQuery";
import { Link } from "../../routing/Link";
import styles from "../Integrations.module.css";
import rows from "./DryRun.module.css";
import { type Import, importQuery } from "./importing";

const pause = 700;

/** An import that was begun: how far it is, and then what came of it. It goes on without this page. */
export function ImportProgress({ id, kind, onAgain }: { id: string; kind: Tab; onAgain: () => void }) {
  const { data, error, refetch } = useQuery(importQuery, { id });
  const found = data?.import;
  useEffect(() => {
    if (found?.state !== "RUNNING") return;
    // Behind each answer, and not by the clock: asking again takes back the question before.
    const timer = setTimeout(refetch, pause);
    return () => clearTimeout(timer);
  }, [found, refetch]);
  if (data && !found)
    return (
      <EmptyState
        icon={<SearchX size={28} />}
        title={i18n.t("There is no such import")}
        action={<Button onPress={onAgain}>{i18n.t("Import a file")}</Button>}
      >
        {i18n.t("The link may be old, or part of it got lost on the way.")}
      </EmptyState>
    );
  return (
    <div className={styles.stack}>
      <ErrorNote error={error} onRetry={refetch} />
      {!found && !error && <SkeletonText lines={4} label={i18n.t("Loading the import")} />}
      {found && <Standing found={found} kind={kind} onAgain={onAgain} />}
    </div>
  );
}

function Standing({ found, kind, onAgain }: { found: Import; kind: Tab; onAgain: () => void }) {
  const isDone = found.state === "DONE";
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={rows.verdict} aria-labelledby="import">
      {/* Numbers at each look would be read aloud each time; the two states are enough. */}
      <div role="status">
        <h2 id="import" ref={heading} tabIndex={-1} className={rows.title}>
          {isDone
            ? i18n.t("{count} added", { count: countText(kind, found.created) })
            : i18n.t("Importing {count}", { count: countText(kind, found.created) })}
        </h2>
      </div>
      {isDone ? (
        <>
          <p className={styles.done}>
            <CircleCheck size={18} aria-hidden />
            {found.existing > 0
              ? i18n.t(
                  "They are in the backlog. {existing} more were there before and stayed as they were.",
                  { existing: numberText(found.existing) },
                )
              : i18n.t("They are in the backlog.")}
          </p>
          <div className={styles.words}>
            <Link
              href={kind === "ideas" ? "/backlog?tab=ideas" : "/backlog"}
              className={buttonClass({ look: "primary" })}
            >
              {i18n.t("Open the backlog")}
            </Link>
            <Button onPress={onAgain}>{i18n.t("Import another file")}</Button>
          </div>
        </>
      ) : (
        <>
          <Progress label={i18n.t("Imported")} value={found.done} of={found.rows} tone="signal" />
          <p className={list.meta}>
            {i18n.t("{done} of {rows} rows. You may leave this page: it goes on.", {
              done: numberText(found.done),
              rows: numberText(found.rows),
            })}
          </p>
        </>
      )}
    </section>
  );
}
