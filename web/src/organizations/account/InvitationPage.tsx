import { i18n } from "@lingui/core";
import { Button, buttonClass } from "../../design/Button";
import { Centered } from "../../design/Centered";
import { showToast } from "../../design/toasts";
import { useQuery } from "../../graphql/useQuery";
import { useAttempt } from "../../integrations/useAttempt";
import { Link } from "../../routing/Link";
import { navigate, useFragment } from "../../routing/location";
import { MailedInvitation } from "./MailedInvitation";
import { NotAddressed } from "./NotAddressed";
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
    showToast(
      organization?.name ? i18n.t("Welcome to {name}.", { name: organization.name }) : i18n.t("Welcome"),
      {
        tone: "positive",
      },
    );
    navigate(organization ? `/organizations/${organization.id}` : "/account", { replace: true });
  };
  const name = invitation?.organizationName;
  const title = name ? i18n.t("Join {name}", { name }) : i18n.t("Join an organization");
  return (
    <MailedInvitation data={data} error={error ?? refusal} isOpen={Boolean(invitation)} onRetry={refetch}>
      {invitation?.isForViewer && (
        <Centered
          title={title}
          actions={
            <>
              <Button look="primary" size="large" isPending={pending} onPress={() => void accept()}>
                {i18n.t("Accept")}
              </Button>
              <Link href="/" className={buttonClass({ size: "large" })}>
                {i18n.t("Not now")}
              </Link>
            </>
          }
        >
          {i18n.t(
            "You become {role}. Its members see your name; those who manage it see your address, {email}.",
            { role: aRole(invitation.role), email: person?.email },
          )}
        </Centered>
      )}
      {invitation && !invitation.isForViewer && (
        <NotAddressed
          title={title}
          lead={i18n.t("You are invited to be {role}.", { role: aRole(invitation.role) })}
          person={person}
          expiresAt={invitation.expiresAt}
          action={i18n.t("Sign in to accept")}
          path={`/organizations/invitation#${secret}`}
        />
      )}
    </MailedInvitation>
  );
}
