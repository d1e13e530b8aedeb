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
  const vendor = invitation?.vendorName ?? "Somebody";
  return (
    <MailedInvitation data={data} error={error} isOpen={Boolean(invitation)} onRetry={refetch}>
      {invitation && !invitation.isForViewer && (
        <NotAddressed
          title={`${vendor} asks your organization`}
          person={person}
          expiresAt={invitation.expiresAt}
          action="Sign in to answer"
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
      showToast(isCustomer ? `You work with ${vendor} now.` : "Now the customer has to say yes, too.", {
        tone: "positive",
      });
      navigate(`/organizations/${organizationId}/relationships`, { replace: true });
    } else onRefused();
  };
  if (!chosen)
    return (
      <Centered
        title={`${vendor} asks your organization`}
        actions={
          <Link href="/organizations/new" className={buttonClass({ look: "primary", size: "large" })}>
            New organization
          </Link>
        }
      >
        You manage no organization that could answer. Make one, then open the link in the mail once more.
      </Centered>
    );
  return (
    <>
      <Centered
        title={`${vendor} asks your organization`}
        actions={
          <>
            <Button look="primary" size="large" isPending={pending} onPress={() => void accept(chosen)}>
              Say yes
            </Button>
            <Link href="/" className={buttonClass({ size: "large" })}>
              Not now
            </Link>
          </>
        }
      >
        {isCustomer
          ? "To be its customer. Partners come in with your yes alone, and either of you may end it."
          : "To be its partner with a customer, who has to say yes as well. You may leave at any time."}
      </Centered>
      <Select
        label="For which organization"
        value={chosen}
        options={organizations.map(({ id, name }) => ({ value: id, label: name ?? "Erased" }))}
        onChange={setChosen}
      />
      <ErrorNote error={error} />
    </>
  );
}
