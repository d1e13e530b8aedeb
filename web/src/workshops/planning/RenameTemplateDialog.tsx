import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { TextArea } from "../../design/TextArea";
import { TextField } from "../../design/TextField";
import { send } from "../../graphql/command";
import type { OwnTemplate } from "../creating/templates";
import { longestDescription, longestName } from "./limits";

/** Another name and description for a template. */
export function RenameTemplateDialog({
  template,
  onRenamed,
  onClose,
}: {
  template: OwnTemplate;
  onRenamed: () => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(template.name);
  const [description, setDescription] = useState(template.description);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const rename = async () => {
    setPending(true);
    setError(null);
    try {
      await send("renameTemplate", {
        templateId: template.id,
        name: name.trim(),
        description: description.trim(),
      });
      onRenamed();
    } catch (failure) {
      setError(failure);
      setPending(false);
    }
  };
  return (
    <FormDialog
      title={i18n.t("Rename the template")}
      action={i18n.t("Rename")}
      isDisabled={!name.trim()}
      pending={pending}
      error={error}
      onSubmit={rename}
      onClose={onClose}
    >
      <TextField label={i18n.t("Name")} value={name} onChange={setName} maxLength={longestName} autoFocus />
      <TextArea
        label={i18n.t("What it is good for")}
        optional
        value={description}
        onChange={setDescription}
        maxLength={longestDescription}
      />
    </FormDialog>
  );
}
