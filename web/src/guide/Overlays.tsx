import { useState } from "react";
import { Button } from "../design/Button";
import { Dialog } from "../design/Dialog";
import { Drawer } from "../design/Drawer";
import { Explain } from "../design/Explain";
import { FormDialog } from "../design/FormDialog";
import { Panel } from "../design/Panel";
import { TextField } from "../design/TextField";
import { showToast } from "../design/toasts";
import { Sample, Section } from "./Section";

type Opened = "dialog" | "form" | "drawer" | null;

/** What opens above the page. */
export function Overlays() {
  const [opened, setOpened] = useState<Opened>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => setOpened(null);
  return (
    <Section
      id="overlays"
      title="Dialogs and panels"
      lead="Esc closes and gives the focus back to where it was. On a phone every dialog is a sheet from the bottom."
    >
      <Sample name="Dialog">
        <Button onPress={() => setOpened("dialog")}>Close the workshop…</Button>
        <Button
          onPress={() => {
            setProblem(null);
            setOpened("form");
          }}
        >
          Rename…
        </Button>
        <Button onPress={() => setOpened("drawer")}>Details</Button>
      </Sample>
      <Sample name="Panel" note="For more than a menu holds.">
        <Panel label="Display" trigger={<Button>Display</Button>}>
          <p>What is shown of each card, and in which order.</p>
        </Panel>
      </Sample>
      <Sample name="A number that explains itself">
        <Explain label="Consensus" value="0.4861">
          <p>Vendor (6 + 1) ÷ (10 + 2) × customer (4 + 1) ÷ (4 + 2); n = 14.</p>
        </Explain>
      </Sample>
      <Sample name="Toasts" note="They say what was done; what destroys can be undone from there.">
        <Button onPress={() => showToast("Saved.", { tone: "positive" })}>It worked</Button>
        <Button
          onPress={() =>
            showToast("Card taken back.", {
              action: { label: "Undo", run: () => showToast("The card is back.") },
            })
          }
        >
          It can be undone
        </Button>
        <Button onPress={() => showToast("This browser cannot copy. Select the text.", { tone: "danger" })}>
          It failed
        </Button>
      </Sample>
      <Dialog
        title="Close the workshop?"
        isOpen={opened === "dialog"}
        onClose={close}
        width="narrow"
        footer={
          <>
            <Button look="quiet" onPress={close}>
              Go on
            </Button>
            <Button look="primary" onPress={close}>
              Close it
            </Button>
          </>
        }
      >
        <p>Everybody gets the summary. You can open it again.</p>
      </Dialog>
      <FormDialog
        title="Rename the workshop"
        action="Rename"
        isOpen={opened === "form"}
        onClose={close}
        problems={problem ? { title: problem } : {}}
        onSubmit={() => setProblem("Say what it is called.")}
      >
        <TextField label="Title" name="title" error={problem} />
      </FormDialog>
      <Drawer title="Pain point" isOpen={opened === "drawer"} onClose={close}>
        <p>The invoice arrives three days late.</p>
      </Drawer>
    </Section>
  );
}
