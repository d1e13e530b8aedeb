import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { Form } from "../../design/Form";
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
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(initial);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form="theme-name" isDisabled={name.trim() === ""}>
            {action}
          </Button>
        </>
      }
    >
      <Form
        id="theme-name"
        onSubmit={() => {
          if (name.trim()) onName(name.trim());
        }}
      >
        <TextField
          label="Name of the theme"
          hint="What do these cards have in common?"
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
