import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button, buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { ErrorNote } from "../../design/ErrorNote";
import { Select } from "../../design/Select";
import { showToast } from "../../design/toasts";
import { useQuery } from "../../graphql/useQuery";
import { useAttempt } from "../../integrations/useAttempt";
import { Link } from "../../routing/Link";
import { navigate, useFragment } from "../../routing/location";
import { MailedInvitation } from "./MailedInvitation";
import { NotAddressed } from "./NotAddressed";
import { relationshipInvitationQuery } from "./relationshipQueries";
import { manages } from "./roles";

/** Where a mailed invitation between organizations leads: whoever has the address answers for one of theirs. */
export default function RelationshipInvitationPage() {
  const secret = useFragment();
  const { data, error, refetch } = useQuery(relationshipInvitationQuery, { secret });
  const invitation = data?.relationshipInvitation;
  const person = data?.viewer.person;
  const vendor = invitation?.vendorName ?? i18n.t("Somebody");
  return (
    <MailedInvitation data={data} error={error} isOpen={Boolean(invitation)} onRetry={refetch}>
      {invitation && !invitation.isForViewer && (
        <NotAddressed
          title={i18n.t("{vendor} asks your organization", { vendor })}
          person={person}
          expiresAt={invitation.expiresAt}
          action={i18n.t("Sign in to answer")}
          path={`/organizations/relationship#${secret}`}
        />
      )}
      {invitation?.isForViewer && person && (
        <Answer
          secret={secret}
          vendor={vendor}
          isCustomer={invitation.side === "CUSTOMER"}
          organizations={person.organizations.filter(({ viewerRole }) => manages(viewerRole))}
          onRefused={refetch}
        />
      )}
    </MailedInvitation>
  );
}

function Answer({
  secret,
  vendor,
  isCustomer,
  organizations,
  onRefused,
}: {
  secret: string;
  vendor: string;
  isCustomer: boolean;
  organizations: { id: string; name: string | null }[];
  onRefused: () => void;
}) {
  const [chosen, setChosen] = useState(organizations[0]?.id ?? null);
  const { run, pending, error } = useAttempt();
  const accept = async (organizationId: string) => {
    if (await run("acceptRelationship", () => ({ secret, organizationId }))) {
      showToast(
        isCustomer
          ? i18n.t("You work with {vendor} now.", { vendor })
          : i18n.t("Now the customer has to say yes, too."),
        {
          tone: "positive",
        },
      );
      navigate(`/organizations/${organizationId}/relationships`, { replace: true });
    } else onRefused();
  };
  if (!chosen)
    return (
      <Centered
        title={i18n.t("{vendor} asks your organization", { vendor })}
        actions={
          <Link href="/organizations/new" className={buttonClass({ look: "primary", size: "large" })}>
            {i18n.t("New organization")}
          </Link>
        }
      >
        {i18n.t(
          "You manage no organization that could answer. Make one, then open the link in the mail once more.",
        )}
      </Centered>
    );
  return (
    <>
      <Centered
        title={i18n.t("{vendor} asks your organization", { vendor })}
        actions={
          <>
            <Button look="primary" size="large" isPending={pending} onPress={() => void accept(chosen)}>
              {i18n.t("Say yes")}
            </Button>
            <Link href="/" className={buttonClass({ size: "large" })}>
              {i18n.t("Not now")}
            </Link>
          </>
        }
      >
        {isCustomer
          ? i18n.t("To be its customer. Partners come in with your yes alone, and either of you may end it.")
          : i18n.t(
              "To be its partner with a customer, who has to say yes as well. You may leave at any time.",
            )}
      </Centered>
      <Select
        label={i18n.t("For which organization")}
        value={chosen}
        options={organizations.map(({ id, name }) => ({ value: id, label: name ?? i18n.t("Erased") }))}
        onChange={setChosen}
      />
      <ErrorNote error={error} />
    </>
  );
}
