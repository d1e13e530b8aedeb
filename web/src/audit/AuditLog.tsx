import { i18n } from "@lingui/core";
import { Download, ScrollText } from "lucide-react";
import { Button, buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { ErrorNote } from "../design/ErrorNote";
import list from "../design/List.module.css";
import { ListFoot } from "../design/ListFoot";
import type { SelectOption } from "../design/Select";
import { SkeletonText } from "../design/Skeleton";
import { PageHead } from "../integrations/PageHead";
import { navigate, useSearchParams } from "../routing/location";
import styles from "./Audit.module.css";
import { AuditFilters } from "./AuditFilters";
import { AuditRow } from "./AuditRow";
import { type AuditView, fileAddress, filterOf, isNarrowed, readView, writeView } from "./filter";
import { type ReadPage, useAuditLog } from "./useAuditLog";

/** Who did what, newest first; what narrows it stands in the address. */
export function AuditLog({
  of,
  lead,
  file,
  people,
  read,
  missing,
}: {
  of: "organization" | "workspace";
  lead: string;
  /** Where the same is a file. */
  file: string;
  people: readonly SelectOption<string>[] | null;
  read: ReadPage;
  /** In place of all of it, where there is none for the reader. */
  missing: React.ReactNode;
}) {
  const view = readView(useSearchParams());
  const { page, error, loading, loadMore } = useAuditLog(read, filterOf(view));
  const show = (view: AuditView) => {
    const query = writeView(view);
    navigate(query ? `${location.pathname}?${query}` : location.pathname, { replace: true });
  };
  if (page === null) return missing;
  return (
    <>
      <PageHead title={i18n.t("Audit log")} lead={lead}>
        <a href={fileAddress(file, view)} download className={buttonClass({})}>
          <Download size={16} aria-hidden />
          {i18n.t("Download as CSV")}
        </a>
      </PageHead>
      <AuditFilters view={view} of={of} people={people} onChange={show} />
      <ErrorNote error={error} onRetry={loadMore} />
      {!page && !error && <SkeletonText lines={8} label={i18n.t("Loading the audit log")} />}
      {page?.nodes.length === 0 && (
        <EmptyState
          icon={<ScrollText size={28} />}
          title={isNarrowed(view) ? i18n.t("Nothing matches") : i18n.t("Nothing yet")}
          action={
            isNarrowed(view) && (
              <Button onPress={() => show({ group: "", person: "", from: "", until: "" })}>
                {i18n.t("Show everything")}
              </Button>
            )
          }
        >
          {isNarrowed(view)
            ? i18n.t("Choose other days, somebody else or something else.")
            : i18n.t("What happens from now on stands here.")}
        </EmptyState>
      )}
      {page && page.nodes.length > 0 && (
        <>
          <ul className={`${list.list} ${styles.records}`} aria-label={i18n.t("Records")}>
            {page.nodes.map((record) => (
              <AuditRow key={record.id} record={record} />
            ))}
          </ul>
          <ListFoot
            shown={page.nodes.length}
            of={page.totalCount}
            onMore={page.pageInfo.hasNextPage ? loadMore : null}
            isPending={loading}
          />
        </>
      )}
    </>
  );
}
