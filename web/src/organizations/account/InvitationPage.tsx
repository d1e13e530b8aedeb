import { AppShell } from "../../design/AppShell";
import { Button, buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { dayText } from "../../design/dates";
import { ErrorNote } from "../../design/ErrorNote";
import { SkeletonText } from "../../design/Skeleton";
import { showToast } from "../../design/toasts";
import { useQuery } from "../../graphql/useQuery";
import { useAttempt } from "../../integrations/useAttempt";
import { signInPath } from "../../people/nextPath";
import { leave } from "../../people/session";
import { Link } from "../../routing/Link";
import { navigate, useFragment } from "../../routing/location";
import { memberInvitationQuery } from "./queries";
import { aRole } from "./roles";

/** Where a mailed invitation leads: whoever has the address accepts it here. Its secret stands behind `#`. */
export default function InvitationPage() {
  const secret = useFragment();
  const { data, error, refetch } = useQuery(memberInvitationQuery, { secret });
  const invitation = data?.memberInvitation;
  const person = data?.viewer.person;
  const { run, pending, error: refusal } = useAttempt();
  const accept = async () => {
    const payload = await run("acceptMemberInvitation", () => ({ secret }), "organization { id name }");
    if (!payload) {
      refetch();
      return;
    }
    const organization = payload.organization as { id: string; name: string | null } | null;
    showToast(`Welcome to ${organization?.name ?? "the organization"}.`, { tone: "positive" });
    navigate(organization ? `/organizations/${organization.id}` : "/account", { replace: true });
  };
  return (
    <AppShell width="narrow">
      <ErrorNote error={error ?? refusal} onRetry={refetch} />
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
      {invitation && (
        <Centered
          title={`Join ${invitation.organizationName ?? "an organization"}`}
          actions={
            invitation.isForViewer ? (
              <>
                <Button look="primary" size="large" isPending={pending} onPress={() => void accept()}>
                  Accept
                </Button>
                <Link href="/" className={buttonClass({ size: "large" })}>
                  Not now
                </Link>
              </>
            ) : person ? (
              <Button look="primary" size="large" onPress={() => void leave()}>
                Sign out
              </Button>
            ) : (
              <Link
                href={signInPath(`/organizations/invitation#${secret}`)}
                className={buttonClass({ look: "primary", size: "large" })}
              >
                Sign in to accept
              </Link>
            )
          }
        >
          {invitation.isForViewer &&
            `You become ${aRole(invitation.role)}. Its members see your name; those who manage it see your address, ${person?.email}.`}
          {!invitation.isForViewer &&
            person &&
            `The invitation is for another address than ${person.email}. Sign out, open the link once more, and sign in with the address that it was mailed to.`}
          {!person &&
            `You are invited to be ${aRole(invitation.role)}. Sign in with the address to which the invitation was mailed; it is open until ${dayText(invitation.expiresAt)}.`}
        </Centered>
      )}
    </AppShell>
  );
}
