import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../design/Button";
import { Dialog } from "../design/Dialog";
import { ErrorNote } from "../design/ErrorNote";
import { Form } from "../design/Form";
import { TextField } from "../design/TextField";
import { useAttempt } from "../integrations/useAttempt";
import type { Passkey } from "./accountQuery";
import styles from "./People.module.css";

/** Says what the reader calls a passkey. */
export function NewPasskeyName({
  passkey,
  onChanged,
  onClose,
}: {
  passkey: Passkey;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(passkey.name);
  const { run, pending, error, problems } = useAttempt([], ["name"]);
  const save = async () => {
    if (!(await run("renamePasskey", () => ({ passkeyId: passkey.id, name: name.trim() })))) return;
    onChanged();
    onClose();
  };
  return (
    <Dialog title={i18n.t("Rename {name}", { name: passkey.name })} isOpen onClose={onClose} width="narrow">
      <Form className={styles.form} onSubmit={save}>
        <TextField
          label={i18n.t("Name")}
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
          error={problems.name ?? null}
        />
        <ErrorNote error={error} />
        <Button type="submit" look="primary" isPending={pending} isDisabled={!name.trim()}>
          {i18n.t("Save")}
        </Button>
      </Form>
    </Dialog>
  );
}
