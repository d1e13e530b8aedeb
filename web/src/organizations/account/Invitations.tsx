import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { agoText, dayText } from "../../design/dates";
import list from "../../design/List.module.css";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import people from "../../people/People.module.css";
import styles from "./Account.module.css";
import type { MemberInvitation, Organization } from "./queries";
import { roleName } from "./roles";

/** The invitations that are on their way, and taking one back. */
export function Invitations({
  organization,
  invitations,
  onChanged,
}: {
  organization: Organization;
  invitations: readonly MemberInvitation[];
  onChanged: () => void;
}) {
  const [revoking, setRevoking] = useState<MemberInvitation | null>(null);
  const { run, pending, error } = useAttempt();
  const revoke = async (invitationId: string) => {
    const done = await run("revokeMemberInvitation", () => ({
      organizationId: organization.id,
      invitationId,
    }));
    onChanged();
    if (!done) return;
    showToast("Taken back. The link opens nothing any more.", { tone: "positive" });
    setRevoking(null);
  };
  return (
    <section className={people.section} aria-labelledby="invitations">
      <h2 id="invitations" className={people.sectionTitle}>
        Open invitations
      </h2>
      {invitations.length === 0 ? (
        <p className={people.fine}>None. Whoever accepts stands among the people.</p>
      ) : (
        <ul className={`${list.list} ${styles.wide}`} aria-label="Open invitations">
          {invitations.map((invitation) => (
            <li key={invitation.id} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  {invitation.email ?? "Erased"}
                  <Badge>{roleName(invitation.role)}</Badge>
                </h3>
                <p className={list.meta}>
                  Invited {agoText(invitation.invitedAt)} · until {dayText(invitation.expiresAt)}
                </p>
              </div>
              <Button
                size="small"
                look="danger"
                aria-label={`Revoke the invitation of ${invitation.email ?? "somebody who was erased"}`}
                onPress={() => setRevoking(invitation)}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
      {revoking && (
        <ConfirmDialog
          title="Take this invitation back?"
          confirm="Revoke"
          pending={pending}
          error={error}
          onConfirm={() => void revoke(revoking.id)}
          onClose={() => setRevoking(null)}
        >
          <p>The link that was mailed to {revoking.email ?? "them"} opens nothing from then on.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
