import { i18n } from "@lingui/core";
import { Handshake, Plus } from "lucide-react";
import { useState } from "react";
import { BackLink } from "../../design/BackLink";
import { Button } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { useQuery } from "../../graphql/useQuery";
import { PageHead } from "../../integrations/PageHead";
import type { PageProps } from "../../routing/pageProps";
import styles from "./Account.module.css";
import { InviteOrganizationDialog } from "./InviteOrganizationDialog";
import { NoOrganization } from "./NoOrganization";
import { RelationshipCard } from "./RelationshipCard";
import { relationshipsQuery } from "./relationshipQueries";
import { manages } from "./roles";
import { SignedIn } from "./SignedIn";

/** With whom an organization works. */
export default function RelationshipsPage({ parameters }: PageProps) {
  return (
    <SignedIn>
      <Relationships id={parameters.id ?? ""} />
    </SignedIn>
  );
}

function Relationships({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(relationshipsQuery, { id });
  const [proposing, setProposing] = useState(false);
  const organization = data?.organizationAccount;
  if (!data)
    return (
      <>
        <h1 className="visually-hidden">{i18n.t("Relationships")}</h1>
        {error ? (
          <ErrorNote error={error} onRetry={refetch} />
        ) : (
          <SkeletonText lines={8} label={i18n.t("Loading the relationships")} />
        )}
      </>
    );
  if (!organization) return <NoOrganization id={id} />;
  const invite = manages(organization.viewerRole) && (
    <Button look="primary" icon={<Plus size={17} aria-hidden />} onPress={() => setProposing(true)}>
      {i18n.t("Invite a customer")}
    </Button>
  );
  const { relationships } = organization;
  return (
    <>
      <BackLink href={`/organizations/${id}`}>{i18n.t("Organization")}</BackLink>
      <PageHead
        title={i18n.t("Relationships")}
        lead={i18n.t("A vendor, a customer, and partners with the customer’s yes. Each says yes for itself.")}
      >
        {relationships.length > 0 && invite}
      </PageHead>
      <ErrorNote error={error} onRetry={refetch} />
      {relationships.length === 0 && (
        <EmptyState icon={<Handshake size={28} />} title={i18n.t("No relationship yet")} action={invite}>
          {i18n.t("Invite a customer by mail. Where a vendor invites you, the link in its mail leads here.")}
        </EmptyState>
      )}
      <div className={styles.sections}>
        {relationships.map((relationship) => (
          <RelationshipCard
            key={relationship.id}
            relationship={relationship}
            ownId={organization.id}
            onChanged={refetch}
          />
        ))}
      </div>
      {proposing && (
        <InviteOrganizationDialog
          title={i18n.t("Invite a customer")}
          organizationId={organization.id}
          relationshipId={null}
          onChanged={refetch}
          onClose={() => setProposing(false)}
        />
      )}
    </>
  );
}
