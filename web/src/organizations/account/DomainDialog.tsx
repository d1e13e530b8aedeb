import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { Select } from "../../design/Select";
import { TextField } from "../../design/TextField";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import type { Organization } from "./queries";

const mailboxes = [
  { value: "POSTMASTER", label: "postmaster@" },
  { value: "HOSTMASTER", label: "hostmaster@" },
  { value: "WEBMASTER", label: "webmaster@" },
  { value: "ADMIN", label: "admin@" },
  { value: "ADMINISTRATOR", label: "administrator@" },
] as const;

type Mailbox = (typeof mailboxes)[number]["value"];

/** Asks which domain, has a code mailed there, and takes the code. */
export function DomainDialog({
  organization,
  onChanged,
  onClose,
}: {
  organization: Organization;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [domain, setDomain] = useState("");
  const [mailbox, setMailbox] = useState<Mailbox>("POSTMASTER");
  const [sent, setSent] = useState<string | null>(null);
  const [code, setCode] = useState("");
  const asking = useAttempt(["domainId"], ["domain"]);
  const verifying = useAttempt([], ["code"]);
  const ask = async () => {
    let id = "";
    const done = await asking.run("askForDomainCode", ({ domainId }) => {
      id = domainId;
      return { organizationId: organization.id, domainId, domain: domain.trim(), mailbox };
    });
    if (done) setSent(id);
  };
  const verify = async (domainId: string) => {
    const input = { organizationId: organization.id, domainId, code };
    if (!(await verifying.run("verifyDomain", () => input))) return;
    showToast(i18n.t("{domain} is verified.", { domain: domain.trim() }), { tone: "positive" });
    onChanged();
    onClose();
  };
  return (
    <FormDialog
      title={i18n.t("Verify a domain")}
      action={sent ? i18n.t("Verify") : i18n.t("Mail a code")}
      pending={asking.pending || verifying.pending}
      error={asking.error ?? verifying.error}
      problems={sent ? verifying.problems : asking.problems}
      onSubmit={() => (sent ? verify(sent) : ask())}
      onClose={onClose}
    >
      {sent ? (
        <TextField
          key="code"
          label={i18n.t("Code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={code}
          onChange={setCode}
          error={verifying.problems.code ?? null}
          placeholder="1234 5678"
          hint={i18n.t("Whoever reads {label}{domain} has it. It works for an hour.", {
            label: labelOf(mailbox),
            domain: domain.trim(),
          })}
        />
      ) : (
        <>
          <TextField
            key="domain"
            label={i18n.t("Domain")}
            autoFocus
            autoComplete="off"
            inputMode="url"
            value={domain}
            onChange={setDomain}
            error={asking.problems.domain ?? null}
            placeholder="example.com"
          />
          <Select
            label={i18n.t("Mail the code to")}
            value={mailbox}
            options={mailboxes}
            onChange={setMailbox}
          />
        </>
      )}
    </FormDialog>
  );
}

const labelOf = (mailbox: Mailbox) => mailboxes.find(({ value }) => value === mailbox)?.label ?? "";
