import { i18n } from "@lingui/core";
import { Plus } from "lucide-react";
import { Badge } from "../../design/Badge";
import { buttonClass } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import list from "../../design/List.module.css";
import { SkeletonText } from "../../design/Skeleton";
import { TitledSection } from "../../design/TitledSection";
import { useQuery } from "../../graphql/useQuery";
import people from "../../people/People.module.css";
import { Link } from "../../routing/Link";
import { SuspensionNotes } from "../suspending/SuspensionNotes";
import styles from "./Account.module.css";
import { JoinByDomain } from "./JoinByDomain";
import { myOrganizationsQuery } from "./queries";
import { roleName } from "./roles";

/** The organizations to which the reader belongs, and the way to a new one. */
export function MyOrganizations() {
  const { data, error, refetch } = useQuery(myOrganizationsQuery, {});
  const organizations = data?.viewer.person?.organizations;
  return (
    <TitledSection title={i18n.t("Your organizations")}>
      <ErrorNote error={error} onRetry={refetch} />
      <SuspensionNotes />
      {!data && !error && <SkeletonText lines={2} label={i18n.t("Loading your organizations")} />}
      {organizations?.length === 0 && (
        <p className={people.fine}>
          {i18n.t(
            "You belong to none yet. Make one and invite your colleagues, or open the invitation that was mailed to you.",
          )}
        </p>
      )}
      {organizations && organizations.length > 0 && (
        <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Organizations")}>
          {organizations.map(({ id, name, viewerRole }) => (
            <li key={id} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  <Link href={`/organizations/${id}`}>{name ?? i18n.t("Erased")}</Link>
                  <Badge>{roleName(viewerRole)}</Badge>
                </h3>
              </div>
            </li>
          ))}
        </ul>
      )}
      {data?.viewer.person?.organizationsToJoin.map((organization) => (
        <JoinByDomain key={organization.id} organization={organization} />
      ))}
      <Link href="/organizations/new" className={buttonClass({})}>
        <Plus size={17} aria-hidden />
        {i18n.t("New organization")}
      </Link>
    </TitledSection>
  );
}
