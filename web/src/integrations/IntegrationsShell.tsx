import { i18n } from "@lingui/core";
import { AppShell } from "../design/AppShell";
import { BackLink } from "../design/BackLink";
import { ErrorNote } from "../design/ErrorNote";
import { SkeletonText } from "../design/Skeleton";
import { useQuery } from "../graphql/useQuery";
import { TeamOnly } from "./TeamOnly";
import { integrationsViewerQuery } from "./viewer";

export const home = "/backlog/integrations";

/** The frame of the pages for the product team's programs and files; others are told whose they are. */
export function IntegrationsShell({
  title,
  what = i18n.t("Integrations"),
  back = { href: home, label: i18n.t("Integrations") },
  children,
}: {
  /** What the page is called while nothing of it is there. */
  title: string;
  /** What belongs to the product team here, for those who are told so. */
  what?: string;
  back?: { href: string; label: string };
  children: React.ReactNode;
}) {
  const { data, error, refetch } = useQuery(integrationsViewerQuery, {});
  const isTeam = data?.viewer.readsWholeBacklog;
  return (
    <AppShell width="medium" current="backlog">
      {isTeam && <BackLink href={back.href}>{back.label}</BackLink>}
      {isTeam && children}
      {data && !isTeam && <TeamOnly what={what} />}
      {!data && (
        <>
          <h1 className="visually-hidden">{title}</h1>
          {error ? <ErrorNote error={error} onRetry={refetch} /> : <SkeletonText lines={8} />}
        </>
      )}
    </AppShell>
  );
}
