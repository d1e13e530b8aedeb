import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { AttemptIds } from "../../graphql/attemptIds";
import { useWorkshop } from "../useWorkshop";

/** Writes down what was decided, for everybody and for the summary. */
export function DecisionDialog({ onClose }: { onClose: () => void }) {
  const { run } = useWorkshop();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [ids] = useState(() => new AttemptIds(["decisionId"]));
  const note = async () => {
    setBusy(true);
    const noted = await run("noteDecision", { decisionId: ids.get().decisionId, text: text.trim() }, ids);
    setBusy(false);
    if (!noted) return;
    showToast("Decision noted.", { tone: "positive" });
    onClose();
  };
  return (
    <FormDialog
      title="Note a decision"
      action="Note it"
      isDisabled={!text.trim()}
      pending={busy}
      onSubmit={note}
      onClose={onClose}
    >
      <TextArea
        label="What was decided"
        hint="Everybody sees it at once, and it stands in the summary."
        value={text}
        onChange={setText}
        maxLength={500}
        rows={4}
        autoFocus
      />
    </FormDialog>
  );
}
