import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { counted } from "../../design/counted";
import { dayText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import people from "../../people/People.module.css";
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
    <section className={people.section} aria-labelledby="accounts">
      <h2 id="accounts" className={people.sectionTitle}>
        With accounts
      </h2>
      <ErrorNote error={error} onRetry={refetch} />
      <ul className={`${list.list} ${styles.wide}`} aria-label="Organizations with accounts">
        {accounts.map((account) => {
          const name = account.name ?? "Erased";
          return (
            <li key={account.id} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  {name}
                  {account.suspendedAt && <Badge tone="warning">Suspended</Badge>}
                </h3>
                <p className={list.meta}>
                  {counted(account.memberCount, "person", "people")} · since {dayText(account.createdAt)}
                </p>
              </div>
              {account.suspendedAt ? (
                <Button size="small" onPress={() => void lift(account, refetch)}>
                  Lift the suspension
                </Button>
              ) : (
                <Button
                  size="small"
                  look="danger"
                  aria-label={`Suspend the account of ${name}`}
                  onPress={() => setAsking(account)}
                >
                  Suspend…
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {asking && <SuspendDialog organization={asking} onChanged={refetch} onClose={() => setAsking(null)} />}
    </section>
  );
}
