import { i18n } from "@lingui/core";
import { useCallback } from "react";
import { BackLink } from "../design/BackLink";
import { buttonClass } from "../design/Button";
import { Centered } from "../design/Centered";
import { ErrorNote } from "../design/ErrorNote";
import { SkeletonText } from "../design/Skeleton";
import { request } from "../graphql/request";
import { useQuery } from "../graphql/useQuery";
import { nameOf } from "../organizations/account/roles";
import { SignedIn } from "../organizations/account/SignedIn";
import { Link } from "../routing/Link";
import type { PageProps } from "../routing/pageProps";
import { AuditLog } from "./AuditLog";
import { auditHeadQuery, organizationAuditQuery } from "./auditQueries";
import type { ReadPage } from "./useAuditLog";

/** An organization's audit log, for those who manage it; for all others there is none. */
export default function OrganizationAuditPage({ parameters }: PageProps) {
  return (
    <SignedIn>
      <OrganizationAudit id={parameters.id ?? ""} />
    </SignedIn>
  );
}

function OrganizationAudit({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(auditHeadQuery, { id });
  const read = useCallback<ReadPage>(
    async (after, where, signal) =>
      (await request(organizationAuditQuery, { id, after, where }, { signal })).organizationAccount
        ?.auditLog ?? null,
    [id],
  );
  if (!data)
    return (
      <>
        <h1 className="visually-hidden">{i18n.t("Audit log")}</h1>
        {error ? (
          <ErrorNote error={error} onRetry={refetch} />
        ) : (
          <SkeletonText lines={8} label={i18n.t("Loading the audit log")} />
        )}
      </>
    );
  const missing = (
    <Centered
      title={i18n.t("No audit log of yours")}
      actions={
        <Link href="/account" className={buttonClass({ look: "primary" })}>
          {i18n.t("My account")}
        </Link>
      }
    >
      {i18n.t("There is none at this address, or you do not manage the organization (any more).")}
    </Centered>
  );
  const organization = data.organizationAccount;
  if (!organization) return missing;
  return (
    <>
      <BackLink href={`/organizations/${id}`}>{i18n.t("Organization")}</BackLink>
      <AuditLog
        of="organization"
        lead={i18n.t("What was done in {name}, to it and by its people. Those who manage it see it.", {
          name: organization.name ?? i18n.t("the organization"),
        })}
        file={`/organizations/${id}/audit.csv`}
        people={organization.members.map((member) => ({ value: member.id, label: nameOf(member) }))}
        read={read}
        missing={missing}
      />
    </>
  );
}
