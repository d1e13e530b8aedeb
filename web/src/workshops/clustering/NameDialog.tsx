import { i18n } from "@lingui/core";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { TextField } from "../../design/TextField";

/** Asks for a theme's name. */
export function NameDialog({
  title,
  action,
  initial,
  onName,
  onClose,
}: {
  title: string;
  action: string;
  initial: string;
  /** False: it was refused, and the name stays. */
  onName: (name: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const [name, setName] = useState(initial);
  return (
    <FormDialog
      title={title}
      action={action}
      width="narrow"
      isDisabled={name.trim() === ""}
      onSubmit={async () => {
        if (await onName(name.trim())) onClose();
      }}
      onClose={onClose}
    >
      <TextField
        label={i18n.t("Name of the theme")}
        hint={i18n.t("What do these cards have in common?")}
        value={name}
        onChange={setName}
        maxLength={80}
        autoFocus
      />
    </FormDialog>
  );
}
