import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { AttemptIds } from "../../graphql/attemptIds";
import { useWorkshop } from "../useWorkshop";

/** A few words to everybody, on top of whatever they do. */
export function BroadcastDialog({ onClose }: { onClose: () => void }) {
  const { run } = useWorkshop();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [ids] = useState(() => new AttemptIds([]));
  const send = async () => {
    setBusy(true);
    const sent = await run("broadcastMessage", { text: text.trim() }, ids);
    setBusy(false);
    if (!sent) return;
    showToast("Everybody sees your message.", { tone: "positive" });
    onClose();
  };
  return (
    <FormDialog
      title="Say something to everybody"
      action="Send it"
      isDisabled={!text.trim()}
      pending={busy}
      onSubmit={send}
      onClose={onClose}
    >
      <TextArea
        label="Message"
        hint="It stands at the top of every screen until the step ends. Late arrivals see it too."
        value={text}
        onChange={setText}
        maxLength={280}
        rows={3}
        autoFocus
      />
    </FormDialog>
  );
}
