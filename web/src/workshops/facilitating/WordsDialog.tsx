import { i18n } from "@lingui/core";
import { useState } from "react";
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
  initial = "",
  said,
  takenBack,
  onSend,
  onClose,
}: {
  title: string;
  action: string;
  label: string;
  hint: string;
  longest: number;
  /** Which words these are, of all that a facilitator may be at. */
  kept: "decision" | "broadcast" | `broadcast-${number}`;
  /** What the words are at first, unless some are begun already. */
  initial?: string;
  /** What is told once it is done, and once that is undone. */
  said: string;
  takenBack: string;
  /** False: it was refused, and the words stay. Else how it is taken back. */
  onSend: (text: string) => Promise<false | (() => Promise<boolean>)>;
  onClose: () => void;
}) {
  const {
    text: begun,
    setText,
    sent: isSent,
  } = useKeptText(`${wordsKeys(useWorkshop().participantId)}${kept}`);
  const [isTouched, setTouched] = useState(false);
  const text = begun === "" && !isTouched ? initial : begun;
  const send = async () => {
    const words = text.trim();
    const undo = await onSend(words);
    if (!undo) return;
    const takeBack = async () => {
      if (await undo()) showToast(takenBack);
    };
    isSent(words);
    showToast(said, { tone: "positive", action: { label: i18n.t("Undo"), run: () => void takeBack() } });
    onClose();
  };
  return (
    <FormDialog title={title} action={action} isDisabled={!text.trim()} onSubmit={send} onClose={onClose}>
      <TextArea
        label={label}
        hint={hint}
        value={text}
        onChange={(next) => {
          setTouched(true);
          setText(next);
        }}
        maxLength={longest}
        rows={4}
        autoFocus
      />
    </FormDialog>
  );
}
