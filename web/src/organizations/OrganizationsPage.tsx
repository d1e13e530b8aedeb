import { i18n } from "@lingui/core";
import { useState } from "react";
import { Badge } from "../design/Badge";
import { Button } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { ErrorNote } from "../design/ErrorNote";
import { ListFoot } from "../design/ListFoot";
import { SkeletonText } from "../design/Skeleton";
import { showToast } from "../design/toasts";
import { IntegrationsShell } from "../integrations/IntegrationsShell";
import { PageHead } from "../integrations/PageHead";
import { TakeAlong } from "../ownData/TakeAlong";
import { EraseOrganization } from "./EraseOrganization";
import styles from "./OrganizationsPage.module.css";
import { Accounts } from "./suspending/Accounts";
import { lift, SuspendDialog } from "./suspending/SuspendDialog";
import { useSuspended } from "./suspending/useSuspended";
import { useOrganizations } from "./useOrganizations";

/** The product team's list of organizations: what is said under each one's name goes into a file, or away for ever. */
export default function OrganizationsPage() {
  return (
    <IntegrationsShell title={i18n.t("Organizations")} what={i18n.t("Exports and erasures of organizations")}>
      <Organizations />
    </IntegrationsShell>
  );
}

function Organizations() {
  const { list, error, loading, loadMore } = useOrganizations();
  const [erasing, setErasing] = useState<{ id: string; name: string } | null>(null);
  const [suspending, setSuspending] = useState<{ id: string; name: string } | null>(null);
  const { isSuspended, refetch } = useSuspended();
  // The list follows within a minute; until then this page knows better.
  const [erased, setErased] = useState<readonly string[]>([]);
  return (
    <>
      <PageHead
        title={i18n.t("Organizations")}
        lead={i18n.t(
          "Everything that an organization said here, to hand over to it or to erase; and whether its people may go on.",
        )}
      />
      <div className={styles.page}>
        <ErrorNote error={error} onRetry={() => void loadMore()} />
        {!list && !error && <SkeletonText lines={6} label={i18n.t("Loading the organizations")} />}
        {list?.nodes.length === 0 && (
          <EmptyState title={i18n.t("No organization yet")}>
            {i18n.t("They come with workshops, imports and what is brought up.")}
          </EmptyState>
        )}
        <ul className={styles.list} aria-label={i18n.t("Organizations")}>
          {list?.nodes.map(({ id, name }) => (
            <li key={id} className={styles.one}>
              <h2 className={styles.name}>
                {name && !erased.includes(id) ? name : <em>{i18n.t("Erased")}</em>}{" "}
                {isSuspended(id) && <Badge tone="warning">{i18n.t("Suspended")}</Badge>}
              </h2>
              {name && !erased.includes(id) && (
                <>
                  <TakeAlong
                    file={`/organizations/${id}/export`}
                    name={`${name.replace(/[^\p{L}\p{N}]+/gu, "-")}-export`}
                    of={name}
                  />
                  {isSuspended(id) ? (
                    <Button
                      aria-label={i18n.t("Lift the suspension of {name}", { name })}
                      onPress={() => void lift({ id, name }, refetch)}
                    >
                      {i18n.t("Lift the suspension")}
                    </Button>
                  ) : (
                    <Button
                      aria-label={i18n.t("Suspend {name}", { name })}
                      onPress={() => setSuspending({ id, name })}
                    >
                      {i18n.t("Suspend…")}
                    </Button>
                  )}
                  <Button
                    look="danger"
                    aria-label={i18n.t("Erase {name}", { name })}
                    onPress={() => setErasing({ id, name })}
                  >
                    {i18n.t("Erase…")}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
        {list && list.nodes.length > 0 && (
          <ListFoot
            shown={list.nodes.length}
            of={list.totalCount}
            onMore={list.pageInfo.hasNextPage ? () => void loadMore() : null}
            isPending={loading}
          />
        )}
        <Accounts />
      </div>
      {suspending && (
        <SuspendDialog organization={suspending} onChanged={refetch} onClose={() => setSuspending(null)} />
      )}
      {erasing && (
        <EraseOrganization
          organization={erasing}
          onClose={(done) => {
            setErasing(null);
            if (!done) return;
            setErased([...erased, erasing.id]);
            showToast(
              i18n.t("{name} is erased. Lists are short for a moment while they are written anew.", {
                name: erasing.name,
              }),
              {
                tone: "positive",
              },
            );
          }}
        />
      )}
    </>
  );
}
