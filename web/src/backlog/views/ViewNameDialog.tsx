import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { TextField } from "../../design/TextField";
import { lengths } from "../words";

export function ViewNameDialog({
  title,
  initial,
  onName,
  onClose,
}: {
  title: string;
  initial: string;
  /** False: it was refused, and the name stays. */
  onName: (name: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const [name, setName] = useState(initial);
  const [missing, setMissing] = useState(false);
  return (
    <FormDialog
      title={title}
      action={initial ? i18n.t("Rename") : i18n.t("Save")}
      width="narrow"
      onSubmit={async () => {
        if (name.trim() === "") setMissing(true);
        else if (await onName(name.trim())) onClose();
      }}
      onClose={onClose}
    >
      <TextField
        label={i18n.t("Name")}
        value={name}
        onChange={setName}
        maxLength={lengths.viewName}
        autoFocus
        hint={i18n.t("The whole product team sees it: filters, order, layout and columns.")}
        error={missing && name.trim() === "" ? i18n.t("Give it a name.") : null}
      />
    </FormDialog>
  );
}
