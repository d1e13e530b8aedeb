import { i18n } from "@lingui/core";
import { PackageCheck, Rss } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { Button, buttonClass } from "../../design/Button";
import { numberText } from "../../design/counted";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import { ListFoot } from "../../design/ListFoot";
import { useQuery } from "../../graphql/useQuery";
import { navigate, useSearchParams } from "../../routing/location";
import { LiveSign } from "../LiveSign";
import { UnseenChanges } from "../UnseenChanges";
import { useCalmly } from "../useCalmly";
import { useChanges } from "../useChanges";
import { useCursorBefore } from "../useCursorBefore";
import { noteVisit, useLastVisit } from "../visits";
import styles from "./Changelog.module.css";
import { ChangelogFilters } from "./ChangelogFilters";
import { ChangelogSkeleton } from "./ChangelogSkeleton";
import { changelogChoicesQuery } from "./changelogQuery";
import {
  type ChangelogView,
  changelogWhere,
  feedAddress,
  isNarrowed,
  readChangelogView,
  writeChangelogView,
} from "./changelogView";
import { changelogVisit } from "./deliveredSince";
import { EntryCard } from "./EntryCard";
import { grouped } from "./groups";
import { useChangelog } from "./useChangelog";

/** What was delivered, the newest first: why it mattered, and whether it helped. */
export function Changelog() {
  const view = readChangelogView(useSearchParams());
  const key = writeChangelogView({ ...view, by: "month" });
  const { since, settled } = useCursorBefore();
  const choices = useQuery(changelogChoicesQuery, {}, { skip: !settled });
  const own = useMemo(() => choices.data?.viewer.organizations.map(({ id }) => id) ?? [], [choices.data]);
  const where = useMemo(
    () =>
      choices.data ? changelogWhere(readChangelogView(new URLSearchParams(key)), own, Date.now()) : null,
    [key, choices.data, own],
  );
  const changelog = useChangelog(key, where);
  const { list } = changelog;
  const recount = useCalmly(choices.refetch);
  const connection = useChanges({ ideas: {}, painPoints: {} }, since, {
    onChange: (item) => {
      changelog.hear(item);
      recount();
    },
    onRemoved: (id) => {
      changelog.drop(id);
      recount();
    },
    onGap: changelog.refresh,
  });

  // What was new when the page opened, or comes while it is read, stays new.
  const [arrived] = useState(() => new Date().toISOString());
  const before = useLastVisit(changelogVisit);
  const visited = Date.parse(before ?? arrived);
  useEffect(() => {
    if (list && before !== undefined) noteVisit(changelogVisit);
  }, [list, before]);

  const change = (changed: Partial<ChangelogView>) => {
    const query = writeChangelogView({ ...view, ...changed });
    navigate(query ? `/backlog/changelog?${query}` : "/backlog/changelog");
  };
  const clear = () => change({ release: null, concerns: null, days: null, idea: null });
  const error = changelog.error ?? choices.error;
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{i18n.t("Changelog")}</h1>
        <LiveSign connection={connection} />
        <a
          href={feedAddress(view, own)}
          className={buttonClass({ look: "quiet", size: "small", className: styles.feed })}
          title={i18n.t(
            "For feed readers and chat tools, which add an access token that may read the backlog as the parameter token",
          )}
        >
          <Rss size={15} aria-hidden />
          {i18n.t("Atom feed")}
        </a>
      </header>
      <p className={styles.lead}>{i18n.t("What was delivered, why it mattered, and whether it helped.")}</p>
      {choices.data && <ChangelogFilters view={view} choices={choices.data} onChange={change} />}
      <UnseenChanges count={changelog.unseen} onShow={changelog.refresh} />
      <ErrorNote
        error={error}
        onRetry={() => {
          choices.refetch();
          changelog.refresh();
        }}
      />
      {list && list.entries.length === 0 && !changelog.stale ? (
        <EmptyState
          icon={<PackageCheck size={28} />}
          title={isNarrowed(view) ? i18n.t("Nothing fits") : i18n.t("Nothing delivered yet")}
          action={isNarrowed(view) && <Button onPress={clear}>{i18n.t("Show everything")}</Button>}
        >
          {isNarrowed(view)
            ? i18n.t("Nothing that was delivered has all of that.")
            : i18n.t("An idea appears here as soon as its status says that it is delivered.")}
        </EmptyState>
      ) : list ? (
        <div className={styles.list} data-stale={changelog.stale || undefined}>
          {grouped(list.entries, view.by).map((group) => (
            <section key={group.key} className={styles.group} aria-label={group.title}>
              <h2 className={styles.groupTitle}>
                {group.title}
                <span className={styles.groupCount}>{numberText(group.entries.length)}</span>
              </h2>
              <ol className={styles.entries}>
                {group.entries.map((entry) => (
                  <li key={entry.id}>
                    <EntryCard
                      entry={entry}
                      isNew={Date.parse(entry.deliveredAt) > visited}
                      showsRelease={view.by === "month"}
                    />
                  </li>
                ))}
              </ol>
            </section>
          ))}
          <ListFoot
            className={styles.foot}
            shown={list.entries.length}
            of={list.total}
            onMore={list.hasMore ? () => void changelog.loadMore() : null}
            isPending={changelog.loadingMore}
          />
        </div>
      ) : (
        !error && <ChangelogSkeleton />
      )}
    </>
  );
}
