import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { TextField } from "../../design/TextField";
import { showToast } from "../../design/toasts";
import type { useAttempt } from "../../integrations/useAttempt";
import { looksLikeAddress } from "../../people/emailAddress";

/** Asks for an address and mails an invitation there. */
export function MailInvitationDialog({
  title,
  hint,
  attempt,
  onInvite,
  onChanged,
  onClose,
  children,
}: {
  title: string;
  /** For whom the link in the mail works, and how long. */
  hint: string;
  /** What `onInvite` sends with. */
  attempt: Pick<ReturnType<typeof useAttempt>, "pending" | "error" | "problems" | "setProblems">;
  /** Mails it; anything truthy once it is on its way. */
  onInvite: (email: string) => Promise<unknown>;
  onChanged: () => void;
  onClose: () => void;
  /** What else is asked for, below the address. */
  children?: React.ReactNode;
}) {
  const [email, setEmail] = useState("");
  const { pending, error, problems, setProblems } = attempt;
  const invite = async () => {
    if (!looksLikeAddress(email)) {
      setProblems({ email: i18n.t("Type an e-mail address, such as name@example.com.") });
      return;
    }
    if (!(await onInvite(email.trim()))) return;
    showToast(i18n.t("An invitation is on its way to {email}.", { email: email.trim() }), {
      tone: "positive",
    });
    onChanged();
    onClose();
  };
  return (
    <FormDialog
      title={title}
      action={i18n.t("Mail the invitation")}
      pending={pending}
      error={error}
      problems={problems}
      onSubmit={invite}
      onClose={onClose}
    >
      <TextField
        label={i18n.t("E-mail address")}
        type="email"
        autoComplete="off"
        inputMode="email"
        autoFocus
        value={email}
        onChange={setEmail}
        error={problems.email ?? null}
        placeholder="name@example.com"
        hint={hint}
      />
      {children}
    </FormDialog>
  );
}
