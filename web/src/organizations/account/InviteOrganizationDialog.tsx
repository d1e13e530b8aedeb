import { i18n } from "@lingui/core";
import { useAttempt } from "../../integrations/useAttempt";
import { MailInvitationDialog } from "./MailInvitationDialog";

/** Asks somebody by mail to answer for their organization: in a relationship that is there, or in a new one. */
export function InviteOrganizationDialog({
  title,
  organizationId,
  relationshipId,
  onChanged,
  onClose,
}: {
  title: string;
  organizationId: string;
  /** Null: one begins with it. */
  relationshipId: string | null;
  onChanged: () => void;
  onClose: () => void;
}) {
  const attempt = useAttempt(["relationshipId", "invitationId"], ["email"]);
  const invite = (email: string) =>
    relationshipId
      ? attempt.run("inviteOrganization", ({ invitationId }) => ({ relationshipId, invitationId, email }))
      : attempt.run("proposeRelationship", (ids) => ({
          organizationId,
          relationshipId: ids.relationshipId,
          invitationId: ids.invitationId,
          email,
        }));
  return (
    <MailInvitationDialog
      title={title}
      hint={i18n.t(
        "Of somebody who answers for that organization. The link in the mail works once, within seven days.",
      )}
      attempt={attempt}
      onInvite={invite}
      onChanged={onChanged}
      onClose={onClose}
    />
  );
}
