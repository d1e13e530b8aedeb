import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { useAttempt } from "../../integrations/useAttempt";
import { OrganizationNameField } from "./OrganizationNameField";
import type { Organization } from "./queries";

/** Says what the organization is called. */
export function RenameDialog({
  organization,
  onChanged,
  onClose,
}: {
  organization: Organization;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(organization.name ?? "");
  const { run, pending, error, problems, setProblems } = useAttempt([], ["name"]);
  const rename = async () => {
    if (!name.trim()) {
      setProblems({ name: i18n.t("Say what it is called.") });
      return;
    }
    if (!(await run("renameOrganization", () => ({ organizationId: organization.id, name: name.trim() }))))
      return;
    onChanged();
    onClose();
  };
  return (
    <FormDialog
      title={i18n.t("Rename")}
      action={i18n.t("Rename")}
      width="narrow"
      pending={pending}
      error={error}
      problems={problems}
      onSubmit={rename}
      onClose={onClose}
    >
      <OrganizationNameField value={name} onChange={setName} error={problems.name ?? null} />
    </FormDialog>
  );
}
