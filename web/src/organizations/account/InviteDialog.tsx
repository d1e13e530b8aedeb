import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { ErrorNote } from "../../design/ErrorNote";
import { Form } from "../../design/Form";
import { Select } from "../../design/Select";
import { TextField } from "../../design/TextField";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import styles from "./Account.module.css";
import type { MemberRole, Organization } from "./queries";
import { rolesUpTo } from "./roles";

/** Mails an invitation. */
export function InviteDialog({
  organization,
  onChanged,
  onClose,
}: {
  organization: Organization;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<MemberRole>("MEMBER");
  const { run, pending, error, problems, setProblems } = useAttempt(["invitationId"], ["email", "role"]);
  const invite = async () => {
    if (pending) return;
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) {
      setProblems({ email: "Type an e-mail address, such as name@example.com." });
      return;
    }
    const input = { organizationId: organization.id, email: email.trim(), role };
    if (!(await run("inviteMember", ({ invitationId }) => ({ ...input, invitationId })))) return;
    showToast(`An invitation is on its way to ${input.email}.`, { tone: "positive" });
    onChanged();
    onClose();
  };
  return (
    <Dialog
      title={`Invite to ${organization.name}`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form="invite-member" isPending={pending}>
            Mail the invitation
          </Button>
        </>
      }
    >
      <Form id="invite-member" className={styles.form} onSubmit={invite} problems={problems}>
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="off"
          inputMode="email"
          autoFocus
          value={email}
          onChange={setEmail}
          error={problems.email ?? null}
          placeholder="name@example.com"
          hint="The link in the mail works once, within seven days, for this address alone."
        />
        <Select
          label="Role"
          value={role}
          options={rolesUpTo(organization.viewerRole)}
          onChange={setRole}
          error={problems.role ?? null}
        />
        <ErrorNote error={error} />
      </Form>
    </Dialog>
  );
}
