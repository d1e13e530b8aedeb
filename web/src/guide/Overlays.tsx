import { i18n } from "@lingui/core";
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
      title={i18n.t("Dialogs and panels")}
      lead={i18n.t(
        "Esc closes and gives the focus back to where it was. On a phone every dialog is a sheet from the bottom.",
      )}
    >
      <Sample name="Dialog">
        <Button onPress={() => setOpened("dialog")}>{i18n.t("Close the workshop…")}</Button>
        <Button
          onPress={() => {
            setProblem(null);
            setOpened("form");
          }}
        >
          {i18n.t("Rename…")}
        </Button>
        <Button onPress={() => setOpened("drawer")}>{i18n.t("Details")}</Button>
      </Sample>
      <Sample name="Panel" note={i18n.t("For more than a menu holds.")}>
        <Panel label={i18n.t("Display")} trigger={<Button>{i18n.t("Display")}</Button>}>
          <p>{i18n.t("What is shown of each card, and in which order.")}</p>
        </Panel>
      </Sample>
      <Sample name={i18n.t("A number that explains itself")}>
        <Explain label={i18n.t("Consensus")} value="0.4861">
          <p>{i18n.t("Vendor (6 + 1) ÷ (10 + 2) × customer (4 + 1) ÷ (4 + 2); n = 14.")}</p>
        </Explain>
      </Sample>
      <Sample name="Toasts" note={i18n.t("They say what was done; what destroys can be undone from there.")}>
        <Button onPress={() => showToast(i18n.t("Saved."), { tone: "positive" })}>
          {i18n.t("It worked")}
        </Button>
        <Button
          onPress={() =>
            showToast(i18n.t("Card taken back."), {
              action: { label: i18n.t("Undo"), run: () => showToast(i18n.t("The card is back.")) },
            })
          }
        >
          {i18n.t("It can be undone")}
        </Button>
        <Button
          onPress={() => showToast(i18n.t("This browser cannot copy. Select the text."), { tone: "danger" })}
        >
          {i18n.t("It failed")}
        </Button>
      </Sample>
      <Dialog
        title={i18n.t("Close the workshop?")}
        isOpen={opened === "dialog"}
        onClose={close}
        width="narrow"
        footer={
          <>
            <Button look="quiet" onPress={close}>
              {i18n.t("Go on")}
            </Button>
            <Button look="primary" onPress={close}>
              {i18n.t("Close it")}
            </Button>
          </>
        }
      >
        <p>{i18n.t("Everybody gets the summary. You can open it again.")}</p>
      </Dialog>
      <FormDialog
        title={i18n.t("Rename the workshop")}
        action={i18n.t("Rename")}
        isOpen={opened === "form"}
        onClose={close}
        problems={problem ? { title: problem } : {}}
        onSubmit={() => setProblem(i18n.t("Say what it is called."))}
      >
        <TextField label={i18n.t("Title")} name="title" error={problem} />
      </FormDialog>
      <Drawer title={i18n.t("Pain point")} isOpen={opened === "drawer"} onClose={close}>
        <p>{i18n.t("The invoice arrives three days late.")}</p>
      </Drawer>
    </Section>
  );
}
