import { i18n } from "@lingui/core";
import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { dayText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { TitledSection } from "../../design/TitledSection";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import styles from "../account/Account.module.css";
import { lift, SuspendDialog } from "./SuspendDialog";

const accountsQuery = graphql(`
  query OrganizationAccounts {
    organizationAccounts {
      id
      name
      createdAt
      memberCount
      suspendedAt
    }
  }
`);

/** The organizations with accounts, for the product team, and suspending them. */
export function Accounts() {
  const { data, error, refetch } = useQuery(accountsQuery, {});
  const [asking, setAsking] = useState<{ id: string; name: string | null } | null>(null);
  const accounts = data?.organizationAccounts ?? [];
  if (accounts.length === 0 && !error) return null;
  return (
    <TitledSection title={i18n.t("With accounts")}>
      <ErrorNote error={error} onRetry={refetch} />
      <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Organizations with accounts")}>
        {accounts.map((account) => {
          const name = account.name ?? i18n.t("Erased");
          return (
            <li key={account.id} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  {name}
                  {account.suspendedAt && <Badge tone="warning">{i18n.t("Suspended")}</Badge>}
                </h3>
                <p className={list.meta}>
                  {i18n.t("{memberCount, plural, one {# person} other {# people}} · since {day}", {
                    memberCount: account.memberCount,
                    day: dayText(account.createdAt),
                  })}
                </p>
              </div>
              {account.suspendedAt ? (
                <Button size="small" onPress={() => void lift(account, refetch)}>
                  {i18n.t("Lift the suspension")}
                </Button>
              ) : (
                <Button
                  size="small"
                  look="danger"
                  aria-label={i18n.t("Suspend the account of {name}", { name })}
                  onPress={() => setAsking(account)}
                >
                  {i18n.t("Suspend…")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {asking && <SuspendDialog organization={asking} onChanged={refetch} onClose={() => setAsking(null)} />}
    </TitledSection>
  );
}
