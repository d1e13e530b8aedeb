import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { ErrorNote } from "../../design/ErrorNote";
import { Form } from "../../design/Form";
import { TextField } from "../../design/TextField";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import styles from "./Account.module.css";

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
  const [email, setEmail] = useState("");
  const attempt = useAttempt(["relationshipId", "invitationId"], ["email"]);
  const { pending, error, problems, setProblems } = attempt;
  const invite = async () => {
    if (pending) return;
    const address = email.trim();
    if (!/^\S+@\S+\.\S+$/.test(address)) {
      setProblems({ email: "Type an e-mail address, such as name@example.com." });
      return;
    }
    const done = relationshipId
      ? await attempt.run("inviteOrganization", ({ invitationId }) => ({
          relationshipId,
          invitationId,
          email: address,
        }))
      : await attempt.run("proposeRelationship", (ids) => ({
          organizationId,
          relationshipId: ids.relationshipId,
          invitationId: ids.invitationId,
          email: address,
        }));
    if (!done) return;
    showToast(`An invitation is on its way to ${address}.`, { tone: "positive" });
    onChanged();
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form="invite-organization" isPending={pending}>
            Mail the invitation
          </Button>
        </>
      }
    >
      <Form id="invite-organization" className={styles.form} onSubmit={invite} problems={problems}>
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
          hint="Of somebody who answers for that organization. The link in the mail works once, within seven days."
        />
        <ErrorNote error={error} />
      </Form>
    </Dialog>
  );
}
