import { useState } from "react";
import { AppShell } from "../../design/AppShell";
import { Button, buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { dayText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import { Select } from "../../design/Select";
import { SkeletonText } from "../../design/Skeleton";
import { showToast } from "../../design/toasts";
import { useQuery } from "../../graphql/useQuery";
import { useAttempt } from "../../integrations/useAttempt";
import { signInPath } from "../../people/nextPath";
import { leave } from "../../people/session";
import { Link } from "../../routing/Link";
import { navigate, useFragment } from "../../routing/location";
import { relationshipInvitationQuery } from "./relationshipQueries";
import { manages } from "./roles";

/** Where a mailed invitation between organizations leads: whoever has the address answers for one of theirs. */
export default function RelationshipInvitationPage() {
  const secret = useFragment();
  const { data, error, refetch } = useQuery(relationshipInvitationQuery, { secret });
  const invitation = data?.relationshipInvitation;
  const person = data?.viewer.person;
  return (
    <AppShell width="narrow">
      <ErrorNote error={error} onRetry={refetch} />
      {!data && !error && <SkeletonText lines={4} label="Looking the invitation up" />}
      {data && !invitation && (
        <Centered
          title="This invitation leads nowhere"
          actions={
            <Link href={person ? "/account" : "/"} className={buttonClass({ look: "primary" })}>
              {person ? "My account" : "Start page"}
            </Link>
          }
        >
          It is used, revoked or expired. Ask whoever invited you for a new one.
        </Centered>
      )}
      {invitation && !invitation.isForViewer && (
        <Centered
          title={`${invitation.vendorName ?? "Somebody"} asks your organization`}
          actions={
            person ? (
              <Button look="primary" size="large" onPress={() => void leave()}>
                Sign out
              </Button>
            ) : (
              <Link
                href={signInPath(`/organizations/relationship#${secret}`)}
                className={buttonClass({ look: "primary", size: "large" })}
              >
                Sign in to answer
              </Link>
            )
          }
        >
          {person
            ? `The invitation is for another address than ${person.email}. Sign out, open the link once more, and sign in with the address that it was mailed to.`
            : `Sign in with the address to which the invitation was mailed; it is open until ${dayText(invitation.expiresAt)}.`}
        </Centered>
      )}
      {invitation?.isForViewer && person && (
        <Answer
          secret={secret}
          vendor={invitation.vendorName ?? "Somebody"}
          isCustomer={invitation.side === "CUSTOMER"}
          organizations={person.organizations.filter(({ viewerRole }) => manages(viewerRole))}
          onRefused={refetch}
        />
      )}
    </AppShell>
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
