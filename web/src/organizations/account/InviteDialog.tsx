import { i18n } from "@lingui/core";
import { useState } from "react";
import { Select } from "../../design/Select";
import { useAttempt } from "../../integrations/useAttempt";
import { MailInvitationDialog } from "./MailInvitationDialog";
import type { MemberRole, Organization } from "./queries";
import { rolesUpTo } from "./roles";

/** Invites somebody to belong to the organization. */
export function InviteDialog({
  organization,
  onChanged,
  onClose,
}: {
  organization: Organization;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [role, setRole] = useState<MemberRole>("MEMBER");
  const attempt = useAttempt(["invitationId"], ["email", "role"]);
  return (
    <MailInvitationDialog
      title={i18n.t("Invite to {name}", { name: organization.name })}
      hint={i18n.t("The link in the mail works once, within seven days, for this address alone.")}
      attempt={attempt}
      onInvite={(email) =>
        attempt.run("inviteMember", ({ invitationId }) => ({
          organizationId: organization.id,
          invitationId,
          email,
          role,
        }))
      }
      onChanged={onChanged}
      onClose={onClose}
    >
      <Select
        label={i18n.t("Role")}
        value={role}
        options={rolesUpTo(organization.viewerRole)}
        onChange={setRole}
        error={attempt.problems.role ?? null}
      />
    </MailInvitationDialog>
  );
}
