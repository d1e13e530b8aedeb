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
    showToast(`${domain.trim()} is verified.`, { tone: "positive" });
    onChanged();
    onClose();
  };
  return (
    <FormDialog
      title="Verify a domain"
      action={sent ? "Verify" : "Mail a code"}
      pending={asking.pending || verifying.pending}
      error={asking.error ?? verifying.error}
      problems={sent ? verifying.problems : asking.problems}
      onSubmit={() => (sent ? verify(sent) : ask())}
      onClose={onClose}
    >
      {sent ? (
        <TextField
          key="code"
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={code}
          onChange={setCode}
          error={verifying.problems.code ?? null}
          placeholder="1234 5678"
          hint={`Whoever reads ${labelOf(mailbox)}${domain.trim()} has it. It works for an hour.`}
        />
      ) : (
        <>
          <TextField
            key="domain"
            label="Domain"
            autoFocus
            autoComplete="off"
            inputMode="url"
            value={domain}
            onChange={setDomain}
            error={asking.problems.domain ?? null}
            placeholder="example.com"
          />
          <Select label="Mail the code to" value={mailbox} options={mailboxes} onChange={setMailbox} />
        </>
      )}
    </FormDialog>
  );
}

const labelOf = (mailbox: Mailbox) => mailboxes.find(({ value }) => value === mailbox)?.label ?? "";
