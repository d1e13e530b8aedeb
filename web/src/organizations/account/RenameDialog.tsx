import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { ErrorNote } from "../../design/ErrorNote";
import { Form } from "../../design/Form";
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
    if (pending) return;
    if (!name.trim()) {
      setProblems({ name: "Say what it is called." });
      return;
    }
    if (!(await run("renameOrganization", () => ({ organizationId: organization.id, name: name.trim() }))))
      return;
    onChanged();
    onClose();
  };
  return (
    <Dialog
      title="Rename"
      isOpen
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form="rename-organization" isPending={pending}>
            Rename
          </Button>
        </>
      }
    >
      <Form id="rename-organization" onSubmit={rename} problems={problems}>
        <OrganizationNameField value={name} onChange={setName} error={problems.name ?? null} />
        <ErrorNote error={error} />
      </Form>
    </Dialog>
  );
}
