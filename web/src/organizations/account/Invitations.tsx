import { i18n } from "@lingui/core";
import { useState } from "react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { agoText, dayText } from "../../design/dates";
import list from "../../design/List.module.css";
import { TitledSection } from "../../design/TitledSection";
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
    showToast(i18n.t("Taken back. The link opens nothing any more."), { tone: "positive" });
    setRevoking(null);
  };
  return (
    <TitledSection title={i18n.t("Open invitations")}>
      {invitations.length === 0 ? (
        <p className={people.fine}>{i18n.t("None. Whoever accepts stands among the people.")}</p>
      ) : (
        <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("Open invitations")}>
          {invitations.map((invitation) => (
            <li key={invitation.id} className={list.row}>
              <div className={list.rowBody}>
                <h3 className={list.rowTitle}>
                  {invitation.email ?? i18n.t("Erased")}
                  <Badge>{roleName(invitation.role)}</Badge>
                </h3>
                <p className={list.meta}>
                  {i18n.t("Invited {ago} · until {day}", {
                    ago: agoText(invitation.invitedAt),
                    day: dayText(invitation.expiresAt),
                  })}
                </p>
              </div>
              <Button
                size="small"
                look="danger"
                aria-label={i18n.t("Revoke the invitation of {email}", {
                  email: invitation.email ?? i18n.t("somebody who was erased"),
                })}
                onPress={() => setRevoking(invitation)}
              >
                {i18n.t("Revoke")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {revoking && (
        <ConfirmDialog
          title={i18n.t("Take this invitation back?")}
          confirm={i18n.t("Revoke")}
          pending={pending}
          error={error}
          onConfirm={() => void revoke(revoking.id)}
          onClose={() => setRevoking(null)}
        >
          <p>
            {i18n.t("The link that was mailed to {email} opens nothing from then on.", {
              email: revoking.email ?? i18n.t("somebody who was erased"),
            })}
          </p>
        </ConfirmDialog>
      )}
    </TitledSection>
  );
}
