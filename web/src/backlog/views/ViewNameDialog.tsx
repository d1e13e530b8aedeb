import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { Form } from "../../design/Form";
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
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(initial);
  const [missing, setMissing] = useState(false);
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
          <Button look="primary" type="submit" form="view-name">
            {initial ? "Rename" : "Save"}
          </Button>
        </>
      }
    >
      <Form
        id="view-name"
        onSubmit={() => {
          if (name.trim() === "") setMissing(true);
          else onName(name.trim());
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={lengths.viewName}
          autoFocus
          hint="The whole product team sees it: filters, order, layout and columns."
          error={missing && name.trim() === "" ? "Give it a name." : null}
        />
      </Form>
    </Dialog>
  );
}
