import { i18n } from "@lingui/core";
import { Handshake, ScrollText } from "lucide-react";
import { useEffect } from "react";
import { BackLink } from "../../design/BackLink";
import { Badge } from "../../design/Badge";
import { buttonClass } from "../../design/Button";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { subscribe } from "../../graphql/subscribe";
import { useQuery } from "../../graphql/useQuery";
import { PageHead } from "../../integrations/PageHead";
import { Link } from "../../routing/Link";
import type { PageProps } from "../../routing/pageProps";
import styles from "./Account.module.css";
import { Domains } from "./Domains";
import { Invitations } from "./Invitations";
import { Members } from "./Members";
import { NoOrganization } from "./NoOrganization";
import { OrganizationMenu } from "./OrganizationMenu";
import { OrganizationWorkshops } from "./OrganizationWorkshops";
import { organizationQuery, organizationSubscription } from "./queries";
import { manages, roleName } from "./roles";
import { SideRequests } from "./SideRequests";
import { SignedIn } from "./SignedIn";

/** An organization with its people, for its members. */
export default function OrganizationPage({ parameters }: PageProps) {
  return (
    <SignedIn>
      <Account id={parameters.id ?? ""} />
    </SignedIn>
  );
}

function Account({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(organizationQuery, { id });
  const organization = data?.organizationAccount;
  // What others change shows by itself; for whoever is removed or suspended it ends, and they read so.
  useEffect(
    () =>
      subscribe(organizationSubscription, () => ({ id }), {
        onData: refetch,
        onRefusal: refetch,
        onEnd: refetch,
      }),
    [id, refetch],
  );
  if (!data)
    return (
      <>
        <h1 className="visually-hidden">{i18n.t("Organization")}</h1>
        {error ? (
          <ErrorNote error={error} onRetry={refetch} />
        ) : (
          <SkeletonText lines={8} label={i18n.t("Loading the organization")} />
        )}
      </>
    );
  if (!organization) return <NoOrganization id={id} />;
  return (
    <>
      <BackLink href="/account">{i18n.t("My account")}</BackLink>
      <PageHead
        title={organization.name ?? i18n.t("Erased")}
        badge={<Badge>{roleName(organization.viewerRole)}</Badge>}
        lead={i18n.t("Who belongs to it, and what each may do.")}
      >
        <Link href={`/organizations/${organization.id}/relationships`} className={buttonClass({})}>
          <Handshake size={17} aria-hidden />
          {i18n.t("Relationships")}
        </Link>
        {manages(organization.viewerRole) && (
          <Link href={`/organizations/${organization.id}/audit`} className={buttonClass({})}>
            <ScrollText size={17} aria-hidden />
            {i18n.t("Audit log")}
          </Link>
        )}
        <OrganizationMenu organization={organization} onChanged={refetch} />
      </PageHead>
      <ErrorNote error={error} onRetry={refetch} />
      <div className={styles.sections}>
        {organization.sideRequests && organization.sideRequests.length > 0 && (
          <SideRequests
            organizationId={organization.id}
            requests={organization.sideRequests}
            onChanged={refetch}
          />
        )}
        <OrganizationWorkshops organization={organization} onChanged={refetch} />
        <Members organization={organization} onChanged={refetch} />
        {organization.invitations && (
          <Invitations
            organization={organization}
            invitations={organization.invitations}
            onChanged={refetch}
          />
        )}
        {organization.domains && (
          <Domains organization={organization} domains={organization.domains} onChanged={refetch} />
        )}
      </div>
    </>
  );
}
