import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";

/** A few words of the facilitator's that everybody gets to see. */
export function WordsDialog({
  title,
  action,
  label,
  hint,
  longest,
  said,
  onSend,
  onClose,
}: {
  title: string;
  action: string;
  label: string;
  hint: string;
  longest: number;
  /** What is told once it is done. */
  said: string;
  /** False: it was refused, and the words stay. */
  onSend: (text: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const sent = await onSend(text.trim());
    setBusy(false);
    if (!sent) return;
    showToast(said, { tone: "positive" });
    onClose();
  };
  return (
    <FormDialog
      title={title}
      action={action}
      isDisabled={!text.trim()}
      pending={busy}
      onSubmit={send}
      onClose={onClose}
    >
      <TextArea
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        maxLength={longest}
        rows={4}
        autoFocus
      />
    </FormDialog>
  );
}
