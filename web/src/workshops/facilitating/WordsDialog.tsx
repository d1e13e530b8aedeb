import { i18n } from "@lingui/core";
import { FormDialog } from "../../design/FormDialog";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { wordsKeys } from "../../storage/keys";
import { useKeptText } from "../../storage/useKept";
import { useWorkshop } from "../useWorkshop";

/** A few words of the facilitator's that everybody gets to see. */
export function WordsDialog({
  title,
  action,
  label,
  hint,
  longest,
  kept,
  said,
  undo,
  onSend,
  onClose,
}: {
  title: string;
  action: string;
  label: string;
  hint: string;
  longest: number;
  /** Which words these are, of all that a facilitator may be at. */
  kept: "decision" | "broadcast";
  /** What is told once it is done. */
  said: string;
  /** Takes it back, as long as the toast stands. */
  undo?: () => void;
  /** False: it was refused, and the words stay. */
  onSend: (text: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const { text, setText, sent: isSent } = useKeptText(`${wordsKeys(useWorkshop().participantId)}${kept}`);
  const send = async () => {
    const words = text.trim();
    if (!(await onSend(words))) return;
    isSent(words);
    showToast(said, {
      tone: "positive",
      ...(undo && { action: { label: i18n.t("Undo"), run: undo } }),
    });
    onClose();
  };
  return (
    <FormDialog title={title} action={action} isDisabled={!text.trim()} onSubmit={send} onClose={onClose}>
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
